package dev.fanfare.local.faults;

import dev.fanfare.runtime.spi.Delivery;
import java.util.Map;
import java.util.Optional;

/** A delivery that is not shown as it is. */
record ChangedDelivery(Delivery original, byte[] body, Map<String, String> attributes, int attempt)
        implements Delivery {
    @Override
    public Optional<String> key() {
        return original.key();
    }

    @Override
    public String brokerId() {
        return original.brokerId();
    }
}
