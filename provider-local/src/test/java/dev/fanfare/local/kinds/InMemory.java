package dev.fanfare.local.kinds;

import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.TestBroker;
import java.util.function.UnaryOperator;

/** A broker in memory whose provider is seen through something. */
public record InMemory(LocalBroker broker, UnaryOperator<Provider> seen) implements TestBroker {
    /** A new broker. */
    public static InMemory seenAs(UnaryOperator<Provider> seen) {
        return new InMemory(new LocalBroker(), seen);
    }

    @Override
    public Provider provider() {
        return seen.apply(new LocalProvider(broker));
    }

    @Override
    public void close() {}
}
