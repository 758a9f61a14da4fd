package dev.acme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.fanfare.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@Topic("orders")
public record Order(
        @JsonProperty("order_id") long id,
        @JsonIgnore String secret,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
        @JsonSerialize(using = ToStringSerializer.class) Money money,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
        @JsonAlias("remark") String note,
        Payment payment,
        Token token,
        Wrapper wrapper,
        Bag bag) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(Card.class)})
    public sealed interface Payment permits Card {}

    public record Card(String number) implements Payment {}

    public record Token(@JsonValue String text) {}

    public record Wrapper(@JsonUnwrapped Card card) {}

    public static class Bag {
        @JsonAnyGetter
        public Map<String, String> all() {
            return Map.of();
        }
    }
}
