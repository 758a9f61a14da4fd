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
public final class FanfareContribution_99341e47 implements Contribution {
    /**
     * For the service loader.
     */
    public FanfareContribution_99341e47() {
    }

    @Override
    public String manifest() {
        return "META-INF/fanfare/app.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        List<TopicBinding<?>> topics = new ArrayList<>();
        topics.add(EuInvoicesPublisher.binding());
        topics.add(SignupPublisher.binding());
        return topics;
    }

    @Override
    public List<HandlerBinding> handlers() {
        List<HandlerBinding> handlers = new ArrayList<>();
        handlers.addAll(BaseSubscriptions.bindings());
        handlers.addAll(ClosedSubscriptions.bindings());
        handlers.addAll(FailingSubscriptions.bindings());
        handlers.addAll(GivenSubscriptions.bindings());
        handlers.addAll(PlainSubscriptions.bindings());
        handlers.addAll(PortSubscriptions.bindings());
        handlers.addAll(PublishingSubscriptions.bindings());
        handlers.addAll(RecordedSubscriptions.bindings());
        handlers.addAll(SingleSubscriptions.bindings());
        handlers.addAll(TwoWaysSubscriptions.bindings());
        return handlers;
    }
}
