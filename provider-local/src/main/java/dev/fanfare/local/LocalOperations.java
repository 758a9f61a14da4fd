package dev.fanfare.local;

import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What tools do at a local broker. What is missing comes with the application's next start, or by a step. */
final class LocalOperations implements Operations {
    private static final String KIND = "local broker's";

    private final Topology topology;
    private final Tended transport;
    private final Function<Provision, Transport> again;

    /** @param again another connection, which creates or verifies as it is told */
    LocalOperations(Topology topology, Tended transport, Function<Provision, Transport> again) {
        this.topology = topology;
        this.transport = transport;
        this.again = again;
    }

    @Override
    public List<Step> plan() {
        List<String> problems = problems();
        List<Step> steps = new ArrayList<>();
        topology.topics()
                .forEach(topic -> problems.stream()
                        .filter(problem -> problem.startsWith("The topic \"" + topic.name() + "\""))
                        .forEach(problem -> steps.add(step(Action.UPDATE, "topic", topic.name(), problem))));
        for (Topology.Subscription each : topology.subscriptions()) {
            if (transport.figures(each).isEmpty()) {
                steps.add(step(Action.CREATE, "subscription", each.path(), ""));
            } else {
                problems.stream()
                        .filter(problem -> problem.startsWith("The subscription \"" + each.path() + "\""))
                        .forEach(problem -> steps.add(step(Action.UPDATE, "subscription", each.path(), problem)));
            }
        }
        return steps;
    }

    /** A broker somewhere else tells the first fifty. */
    private List<String> problems() {
        try {
            again.apply(Provision.VERIFY).close();
            return List.of();
        } catch (ConfigurationException different) {
            return different.problems();
        }
    }

    private Step step(Action action, String kind, String path, String note) {
        return new Step(
                new Change(action, KIND + " " + kind, path, path, List.of(), note),
                1,
                () -> again.apply(Provision.CREATE).close());
    }

    /** Nothing: a broker in memory ends with its process, and one in a directory is deleted with it. */
    @Override
    public List<Step> removal() {
        return List.of();
    }

    @Override
    public Figures figures(Topology.Subscription subscription) {
        return transport
                .figures(subscription)
                .orElseGet(() -> Figures.unknown("The local broker has no subscription \"" + subscription.path()
                        + "\" yet: the application's start creates it."));
    }

    @Override
    public LetterBox deadLetters(Topology.Subscription subscription) {
        return transport.deadLetters(subscription);
    }

    @Override
    public void close() {
        transport.close();
    }
}
