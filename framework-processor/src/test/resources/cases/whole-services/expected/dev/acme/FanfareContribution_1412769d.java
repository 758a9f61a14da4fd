package dev.acme;

import dev.acme.bigShop.TillSubscriptions;
import dev.acme.shop.DeskSubscriptions;
import dev.acme.shop.Desk_CounterSubscriptions;
import dev.acme.shop.Desk_Counter_InsideSubscriptions;
import dev.acme.shop.OrderPublisher;
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
public final class FanfareContribution_1412769d implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_1412769d() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.acme.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(OrderPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        List<HandlerBinding> handlers = new ArrayList<>();
        handlers.addAll(TillSubscriptions.bindings());
        handlers.addAll(DeskSubscriptions.bindings());
        handlers.addAll(Desk_CounterSubscriptions.bindings());
        handlers.addAll(Desk_Counter_InsideSubscriptions.bindings());
        handlers.addAll(dev.acme.shop.till.TillSubscriptions.bindings());
        return handlers;
    }
}
