package dev.acme;

import dev.acme.event.OldPublisher;
import dev.acme.event.PartlyOldPublisher;
import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What this module adds to an application; found by the service loader.
 */
@Generated("dev.fanfare.processor.TopologyProcessor")
public final class FanfareContribution_0677a030 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_0677a030() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(OldPublisher.binding());
        topics.add(PartlyOldPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        List<HandlerBinding> handlers = new ArrayList<>();
        handlers.addAll(GoingSubscriptions.bindings());
        handlers.addAll(StayingSubscriptions.bindings());
        return handlers;
    }
}
