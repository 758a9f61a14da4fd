package shop;

import dev.fanfare.Alias;
import dev.fanfare.Reserved;
import dev.fanfare.Topic;

class Events {
    @Topic("orders")
    @Reserved({"id", "gone"})
    record Order(String id, @Alias({"a", "b"}) String one, @Alias("b") String two, @Alias("") Inner inner) {}

    @Reserved("x")
    record Inner(@Alias("y") int y, Level level) {}

    @Reserved("HIGH")
    enum Level {
        @Alias("MIDDLE")
        LOW,
        MIDDLE,
        HIGH
    }

    @Topic("moves")
    @Reserved("left")
    sealed interface Move {
        @Alias("right")
        record Left(int by) implements Move {}

        record Right(int by) implements Move {}
    }
}
