package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.LetterBox;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options that say which dead-letter queue, and where. Filled by picocli. */
public final class Queue {
    @Mixin
    private Target target = new Target();

    @Parameters(index = "0", paramLabel = "SUBSCRIPTION", description = "TOPIC/NAME, or NAME if that is unique.")
    private String subscription = "";

    /** What was asked for. */
    String name() {
        return subscription;
    }

    /**
     * Works on the dead letters.
     *
     * @throws CommandFailure if there is no such subscription, or the broker fails
     */
    int run(Session session, ToIntFunction<LetterBox> work) {
        Topology topology = session.topology();
        Topology.Subscription found = found(topology);
        return target.run(session, topology, operations -> work.applyAsInt(operations.deadLetters(found)));
    }

    private Topology.Subscription found(Topology topology) {
        List<Topology.Subscription> all = topology.subscriptions().stream()
                .filter(each -> each.path().equals(subscription) || each.name().equals(subscription))
                .toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        List<String> paths = (all.isEmpty() ? topology.subscriptions() : all)
                .stream().map(Topology.Subscription::path).limit(20).toList();
        throw CommandFailure.usage("\"" + subscription + "\" is "
                + (all.isEmpty() ? "no subscription of the manifest" : "the name of several subscriptions") + ": "
                + String.join(", ", paths) + ".");
    }
}
