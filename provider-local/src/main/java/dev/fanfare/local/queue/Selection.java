package dev.fanfare.local.queue;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which messages of a topic a subscription gets. Immutable.
 *
 * @param eventNames the values of {@code ce-type} it wants; empty for all
 * @param filter the attributes it wants
 */
record Selection(Optional<Set<String>> eventNames, Optional<Filter> filter) {
    /** The attribute that holds the event's name. */
    private static final String EVENT_NAME = "ce-type";

    static Selection of(Topology.Subscription subscription) {
        return new Selection(
                Optional.of(Set.copyOf(subscription.eventNames())).filter(names -> !names.isEmpty()),
                subscription.filter());
    }

    /** Those of the messages that it gets, in their order. */
    List<OutboundMessage> from(List<OutboundMessage> messages) {
        if (eventNames.isEmpty() && filter.isEmpty()) {
            return messages;
        }
        List<OutboundMessage> wanted = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            if (matches(message)) {
                wanted.add(message);
            }
        }
        return wanted;
    }

    /** Whether it gets the message. */
    boolean matches(OutboundMessage message) {
        if (eventNames.isPresent()) {
            String name = message.attributes().get(EVENT_NAME);
            if (name == null || !eventNames.get().contains(name)) {
                return false;
            }
        }
        return filter.isEmpty() || filter.get().matches(message.attributes());
    }
}
