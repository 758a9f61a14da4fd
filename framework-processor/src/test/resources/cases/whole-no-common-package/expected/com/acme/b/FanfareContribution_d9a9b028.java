package com.acme.b;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.acme.a.APublisher;

/**
 * What this module adds to an application; found by the service loader.
 */
@Generated("dev.fanfare.processor.TopologyProcessor")
public final class FanfareContribution_d9a9b028 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_d9a9b028() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/com.acme.b.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(BPublisher.binding());
        topics.add(APublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
