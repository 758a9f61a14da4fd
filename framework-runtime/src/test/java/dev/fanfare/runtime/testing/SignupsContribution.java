package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the processor generates for a module with topic {@code signups} and a subscription, by hand. */
public final class SignupsContribution implements Contribution {
    /** The fragment's resource. */
    public static final String MANIFEST = "META-INF/fanfare/signups.json";

    @Override
    public String manifest() {
        return MANIFEST;
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of(Bindings.SIGNUPS);
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of(new HandlerBinding(
                "signups",
                "welcome",
                "desk",
                Desk.class,
                "dev/fanfare/runtime/testing/Desk.java#welcome",
                Optional.empty(),
                false,
                List.of(),
                (instance, messages, publishers) -> {
                    ((Desk) Objects.requireNonNull(instance)).welcome(messages.get(0));
                    return null;
                }));
    }
}
