package dev.acme.eu;

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
public final class FanfareContribution_95dd98ef implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_95dd98ef() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.eu.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(InvoicesPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
