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
public final class FanfareContribution_cd6880ed implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_cd6880ed() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(ShipmentsPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
