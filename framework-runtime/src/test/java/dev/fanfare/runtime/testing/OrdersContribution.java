package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;

/** A second module, with topic {@code orders} alone. */
public final class OrdersContribution implements Contribution {
    /** The fragment's resource. */
    public static final String MANIFEST = "META-INF/fanfare/orders.json";

    @Override
    public String manifest() {
        return MANIFEST;
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of(Bindings.ORDERS);
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
