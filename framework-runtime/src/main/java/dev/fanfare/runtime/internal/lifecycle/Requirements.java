package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import java.util.ArrayList;
import java.util.List;

/** What a topology needs of a provider. Pure. A promise that the provider cannot keep is refused, never dropped. */
final class Requirements {
    private static final int LEAST_DIAGNOSTICS = 512;

    private Requirements() {}

    static List<String> unmet(Topology topology, Provider provider) {
        Capabilities has = provider.capabilities();
        List<String> unmet = new ArrayList<>();
        if (has.diagnosticsBytes() < LEAST_DIAGNOSTICS) {
            unmet.add("Provider \"" + provider.name() + "\" carries " + has.diagnosticsBytes()
                    + " bytes of a dead letter's diagnostics; " + LEAST_DIAGNOSTICS + " are the least.");
        }
        for (Topology.Topic topic : topology.topics()) {
            if (topic.ordered() && !has.ordering()) {
                unmet.add(lacks(provider, "the order of a key", "Topic \"" + topic.name() + "\"", topic.source()));
            }
            if (topic.guarantee() == Guarantee.EXACTLY_ONCE && !has.exactlyOnce()) {
                unmet.add(lacks(provider, "EXACTLY_ONCE", "Topic \"" + topic.name() + "\"", topic.source()));
            }
        }
        for (Topology.Subscription subscription : topology.subscriptions()) {
            if (!has.filters() && isFiltered(subscription)) {
                unmet.add(lacks(
                        provider, "filters", "Subscription \"" + subscription.path() + "\"", subscription.source()));
            }
        }
        return unmet;
    }

    /** By an expression, or by the names of its events. */
    private static boolean isFiltered(Topology.Subscription subscription) {
        return subscription.filter().isPresent() || !subscription.eventNames().isEmpty();
    }

    private static String lacks(Provider provider, String feature, String who, String source) {
        return who + " (" + source + ") needs " + feature + ", which provider \"" + provider.name()
                + "\" has not. Choose another provider.";
    }
}
