package dev.fanfare.gcp;

import dev.fanfare.gcp.OnceWindow.Finding;
import dev.fanfare.infra.gcp.FilterText;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps from a subscription what was replayed to another one, what its filter does not want though the server sent it, and
 * what was published twice and is handled. Thread-safe.
 */
final class Screen {
    private final Topology.Subscription subscription;
    private final Settler settler;
    private final Optional<OnceWindow> window;
    private final TimeSource time;

    Screen(Topology.Subscription subscription, Settler settler, Optional<OnceWindow> window, TimeSource time) {
        this.subscription = subscription;
        this.settler = settler;
        this.window = window;
        this.time = time;
    }

    /** Those that are to be handled; the others are settled. */
    List<GcpDelivery> wanted(List<GcpDelivery> arrived) {
        List<GcpDelivery> wanted = new ArrayList<>(arrived.size());
        for (GcpDelivery delivery : arrived) {
            if (delivery.addressee()
                            .filter(to -> !to.equals(subscription.path()))
                            .isPresent()
                    || !FilterText.matches(subscription, delivery.attributes())) {
                var unused = settler.ack(delivery);
            } else if (isNew(delivery)) {
                wanted.add(delivery);
            }
        }
        return wanted;
    }

    private boolean isNew(GcpDelivery delivery) {
        if (window.isEmpty()) {
            return true;
        }
        Finding finding = window.get().arrived(delivery, time.millis());
        if (finding == Finding.HANDLED) {
            var unused = settler.ack(delivery);
        } else if (finding == Finding.HELD) {
            var unused = settler.comeAgain(delivery, subscription.ackDeadline());
        }
        return finding == Finding.NEW;
    }

    void handled(GcpDelivery delivery) {
        window.ifPresent(own -> own.handled(delivery, time.millis()));
    }

    void released(GcpDelivery delivery) {
        window.ifPresent(own -> own.released(delivery));
    }
}
