package dev.acme.a;

import dev.acme.b.BPublisher;
import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.ArrayList;
import java.util.List;

/**
 * What this module adds to an application; found by the service loader.
 */
@SuppressWarnings("exports")
public final class FanfareContribution implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(APublisher.binding());
        topics.add(BPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
