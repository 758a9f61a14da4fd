package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class Events {
    private Events() {}

    @Topic("a")
    public record A(@OrderingKey boolean key) {}

    @Topic("b")
    public record B(@OrderingKey List<String> key) {}

    @Topic("c")
    public record C(@OrderingKey char key) {}

    @Topic("d")
    public record D(@OrderingKey Instant key) {}

    @Topic("e")
    public record E(@OrderingKey Optional<String> key) {}
}
