package dev.acme;

import dev.acme.shop.OrderPublisher;
import dev.acme.shop.Returns_ParcelPublisher;
import dev.acme.user_care.CallPublisher;
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
public final class FanfareContribution_d6e15ee0 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_d6e15ee0() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(OrderPublisher.binding());
        topics.add(Returns_ParcelPublisher.binding());
        topics.add(CallPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of();
    }
}
