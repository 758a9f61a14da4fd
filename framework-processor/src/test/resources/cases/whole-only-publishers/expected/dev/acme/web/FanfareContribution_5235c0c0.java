package dev.acme.web;

import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What this module adds to an application; found by the service loader.
 */
@Generated("dev.fanfare.processor.TopologyProcessor")
public final class FanfareContribution_5235c0c0 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_5235c0c0() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.web.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of();
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
