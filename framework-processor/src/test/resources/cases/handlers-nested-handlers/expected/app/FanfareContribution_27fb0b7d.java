package app;

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
public final class FanfareContribution_27fb0b7d implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_27fb0b7d() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/app.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(SignupPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        List<HandlerBinding> handlers = new ArrayList<>();
        handlers.addAll(Handlers_InnerSubscriptions.bindings());
        handlers.addAll(Handlers_Inner_DeeperSubscriptions.bindings());
        handlers.addAll(Handlers_Port_AdapterSubscriptions.bindings());
        return handlers;
    }
}
