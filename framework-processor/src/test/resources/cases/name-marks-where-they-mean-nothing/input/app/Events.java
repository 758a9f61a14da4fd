package app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.fanfare.Alias;
import dev.fanfare.EventName;
import dev.fanfare.Reserved;
import dev.fanfare.Topic;
import dev.fanfare.Unknown;
import dev.fanfare.runtime.Publisher;

public final class Events {
    @Topic("things")
    @EventName("things")
    @Alias("stuff")
    @Reserved({"thing"})
    public sealed interface Thing {}

    @Alias("made")
    public record Created(Address address, Level level, @Alias("old") @JsonIgnore String note, Snake snake)
            implements Thing {
        @Unknown
        static final String NAME = "created";

        @Alias("title")
        public String shown() {
            return note;
        }

        @Alias("nothing")
        public void clear() {}
    }

    @Unknown
    @Alias("others")
    @Reserved("some")
    public record Other(String eventName, String json) implements Thing {}

    @EventName("address")
    @Alias("place")
    public record Address(@Alias("road") String street) {}

    @EventName("level")
    @Reserved("MIDDLE")
    public enum Level {
        @Alias("SMALL")
        LOW,
        HIGH
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Reserved("last_name")
    public record Snake(@Alias("given") String firstName) {}

    @Topic("bills")
    @EventName("bill")
    @Reserved("amount")
    public interface Bills extends Publisher<Bill> {}

    @EventName("bill-sent")
    @Reserved("amount")
    public record Bill(String number) {}

    @Unknown
    @Reserved("none")
    public record Alone(String eventName, String json) {}

    @EventName("unused")
    record Unused(@Alias("was") String is, Choice choice) {}

    @Reserved("C")
    enum Choice {
        A,
        @Unknown
        B
    }

    interface Shape {
        @Alias("size")
        int length();
    }

    @Unknown
    @interface Note {}

    @SuppressWarnings("FF-L031")
    record Shared(@Alias("was") String is) {}

    private Events() {}
}
