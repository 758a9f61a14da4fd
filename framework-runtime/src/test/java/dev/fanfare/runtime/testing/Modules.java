package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Contribution;
import java.util.List;
import java.util.Optional;

/** The manifests and the service file that belong to the contributions of the tests. */
public final class Modules {
    /** Where contributions are listed. */
    public static final String SERVICES = "META-INF/services/" + Contribution.class.getName();

    private Modules() {}

    /** The fragment of {@link SignupsContribution}. */
    public static String signups() {
        return ManifestMerger.json(new Topology(
                "1.0",
                "signups",
                List.of(Topics.topic(Bindings.SIGNUPS, Optional.empty())),
                List.of(Topics.subscription("signups", "welcome")),
                List.of(),
                Topics.schemas()));
    }

    /** The fragment of {@link OrdersContribution}. */
    public static String orders() {
        return ManifestMerger.json(new Topology(
                "1.0",
                "orders",
                List.of(Topics.topic(Bindings.ORDERS, Optional.of("orderId"))),
                List.of(),
                List.of(),
                Topics.schemas()));
    }
}
