package dev.fanfare.local.faults;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Faults in what is created, and in what is said of it. */
final class TopologyFaults {
    private TopologyFaults() {}

    private static Provider creating(Provider sound, UnaryOperator<Topology.Subscription> fault) {
        return new FaultyProvider(sound, fault, UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static Topology.Subscription with(
            Topology.Subscription of,
            List<String> eventNames,
            Optional<Filter> filter,
            Duration ackDeadline,
            Duration retention) {
        return new Topology.Subscription(
                of.topic(),
                of.name(),
                of.doc(),
                of.service(),
                of.handler(),
                eventNames,
                filter,
                of.batch(),
                of.concurrency(),
                ackDeadline,
                of.timeout(),
                retention,
                of.retry(),
                of.deadLetter(),
                of.publishes(),
                of.source());
    }

    static Provider ignoresFilters(Provider sound) {
        return creating(
                sound,
                subscription -> with(
                        subscription,
                        List.of(),
                        Optional.empty(),
                        subscription.ackDeadline(),
                        subscription.retention()));
    }

    static Provider leasesLastLong(Provider sound) {
        return leases(sound, deadline -> deadline.multipliedBy(2));
    }

    static Provider leasesLapseEarly(Provider sound) {
        return leases(sound, deadline -> deadline.dividedBy(2));
    }

    private static Provider leases(Provider sound, UnaryOperator<Duration> fault) {
        return creating(
                sound,
                subscription -> with(
                        subscription,
                        subscription.eventNames(),
                        subscription.filter(),
                        fault.apply(subscription.ackDeadline()),
                        subscription.retention()));
    }

    static Provider neverExpires(Provider sound) {
        return retention(sound, retention -> retention.multipliedBy(100));
    }

    static Provider expiresEarly(Provider sound) {
        return retention(sound, retention -> retention.dividedBy(2));
    }

    private static Provider retention(Provider sound, UnaryOperator<Duration> fault) {
        return creating(
                sound,
                subscription -> with(
                        subscription,
                        subscription.eventNames(),
                        subscription.filter(),
                        subscription.ackDeadline(),
                        fault.apply(subscription.retention())));
    }

    static Provider neverVerifies(Provider sound) {
        return new FaultyProvider(
                sound,
                UnaryOperator.identity(),
                context -> new ProviderContext(
                        context.topology(), context.settings(), Optional.of(Provision.CREATE), context.time()),
                UnaryOperator.identity());
    }

    static Provider declaresLess(Provider sound) {
        return new Provider() {
            @Override
            public String name() {
                return sound.name();
            }

            @Override
            public Capabilities capabilities() {
                return new Capabilities(true, true, false, 1_024);
            }

            @Override
            public Set<String> settings() {
                return sound.settings();
            }

            @Override
            public Transport open(ProviderContext context) {
                return sound.open(context);
            }
        };
    }
}
