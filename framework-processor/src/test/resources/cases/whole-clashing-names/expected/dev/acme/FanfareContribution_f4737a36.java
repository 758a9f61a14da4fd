package dev.acme;

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
public final class FanfareContribution_f4737a36 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_f4737a36() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(AttributeSinkPublisher.binding());
        topics.add(EventMappingPublisher.binding());
        topics.add(MappingPublisher.binding());
        topics.add(PublisherPublisher.binding());
        topics.add(TopicPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        List<HandlerBinding> handlers = new ArrayList<>();
        handlers.addAll(ListSubscriptions.bindings());
        handlers.addAll(MessageSubscriptions.bindings());
        handlers.addAll(OptionalSubscriptions.bindings());
        return handlers;
    }
}
