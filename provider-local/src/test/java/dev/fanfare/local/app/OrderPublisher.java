package dev.fanfare.local.app;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the processor would generate. */
record OrderPublisher(Outlet<Order> outlet) implements Publisher<Order>, EventMapping<Order> {
    @Override
    public MessageId publish(Order event) {
        return outlet.publish(event, this);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Order event) {
        return outlet.publishAsync(event, this);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Order> events) {
        return outlet.publishAll(events, this);
    }

    @Override
    public String service() {
        return "app";
    }

    @Override
    public String eventName(Order event) {
        return "orders";
    }

    @Override
    public String key(Order event) {
        return event.customer();
    }
}
