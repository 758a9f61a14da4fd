package dev.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.fanfare.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Topic("orders")
public record Order(Payment payment, List<Step> steps, Optional<Discount> discount, Card refundTo, Odd odd) {
    /** How it is paid. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(Invoice.class),
        @JsonSubTypes.Type(Voucher.class)
    })
    public sealed interface Payment {}

    /** By card. */
    public record Card(@JsonProperty("no") String number, @Nullable String holder) implements Payment {}

    @JsonTypeName("invoice")
    public record Invoice(int days, Optional<Payment> fallback) implements Payment {}

    public record Voucher(String code) implements Payment {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(value = Packed.class, name = "packed"), @JsonSubTypes.Type(Sent.class)})
    public abstract static class Step {
        public long at;
    }

    public static final class Packed extends Step {
        public int boxes;
    }

    @JsonSubTypes(@JsonSubTypes.Type(value = SentByTruck.class, name = "truck"))
    public abstract static class Sent extends Step {}

    public static final class SentByTruck extends Sent {
        public String plate = "";
    }

    /** The type stands beside the value: no schema is said for that. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(Percent.class))
    public sealed interface Discount {}

    public record Percent(int percent) implements Discount {}

    /** What is not known becomes something else. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = Plain.class)
    @JsonSubTypes(@JsonSubTypes.Type(Plain.class))
    public sealed interface Odd {}

    public record Plain(int value) implements Odd {}
}
