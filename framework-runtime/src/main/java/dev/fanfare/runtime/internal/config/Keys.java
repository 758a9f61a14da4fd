package dev.fanfare.runtime.internal.config;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The configuration keys that there are. */
final class Keys {
    static final String PREFIX = "fanfare.";

    /** Begins what is of no application but of tests: which servers they run against. */
    static final String TESTS = "fanfare.test.";

    static final String PROVIDER = "fanfare.provider";
    static final String PROVISION = "fanfare.provision";
    static final String SHUTDOWN_TIMEOUT = "fanfare.shutdown.timeout";
    static final String CONCURRENCY = "fanfare.concurrency";

    private Keys() {}

    /** Every key that an application on a provider may set. */
    static SortedSet<String> of(Topology topology, Provider provider) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add(PROVIDER);
        keys.add(PROVISION);
        keys.add(SHUTDOWN_TIMEOUT);
        keys.add(CONCURRENCY);
        for (Topology.Subscription subscription : topology.subscriptions()) {
            keys.add(concurrency(subscription));
            keys.add(timeout(subscription));
        }
        provider.settings().forEach(key -> keys.add(PREFIX + key));
        return keys;
    }

    static String concurrency(Topology.Subscription subscription) {
        return "fanfare.subscriptions." + subscription.topic() + "." + subscription.name() + ".concurrency";
    }

    static String timeout(Topology.Subscription subscription) {
        return "fanfare.subscriptions." + subscription.topic() + "." + subscription.name() + ".timeout";
    }

    /** The key as an environment variable, which has neither dots nor hyphens nor case. */
    static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
