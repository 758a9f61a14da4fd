package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the changes of a plan, stage by stage, several side by side. What needs something that could not be made is left out,
 * everything else goes on. Used once, by one thread.
 */
public final class Rollout {
    /** As many calls at once as the clouds take from anybody without throttling. */
    private static final int AT_ONCE = 16;

    private final Listener listener;
    private final ConcurrentHashMap<String, Boolean> failed = new ConcurrentHashMap<>();

    /** @param listener learns of each step as soon as it is over; called by several threads, one at a time */
    public Rollout(Listener listener) {
        this.listener = listener;
    }

    /** Learns what became of a step. */
    public interface Listener {
        /** Told once for each step. */
        void over(Outcome outcome);
    }

    /**
     * What became of a step.
     *
     * @param failure why it is not done; empty if it is
     * @param skipped whether it was not tried, since it needs what failed
     */
    public record Outcome(Step step, Optional<RuntimeException> failure, boolean skipped) {
        /** Whether the change is made. */
        public boolean done() {
            return failure.isEmpty() && !skipped;
        }
    }

    /** Runs the steps; those whose action is not done are left out. The outcomes are in the order of the steps. */
    public List<Outcome> run(List<Step> steps) {
        TreeMap<Integer, List<Step>> stages = new TreeMap<>();
        steps.stream()
                .filter(step -> step.change().action().isDone())
                .forEach(step -> stages.computeIfAbsent(step.stage(), any -> new ArrayList<>())
                        .add(step));
        List<Outcome> all = new ArrayList<>();
        stages.values().forEach(stage -> all.addAll(SideBySide.map(stage, AT_ONCE, this::outcome)));
        return all;
    }

    private Outcome outcome(Step step) {
        Outcome outcome = needsWhatFailed(step.change()) ? new Outcome(step, Optional.empty(), true) : run(step);
        if (!outcome.done()) {
            failed.put(step.change().path(), true);
        }
        synchronized (listener) {
            listener.over(outcome);
        }
        return outcome;
    }

    private Outcome run(Step step) {
        try {
            step.work().run();
            return new Outcome(step, Optional.empty(), false);
        } catch (RuntimeException failure) {
            return new Outcome(step, Optional.of(failure), false);
        }
    }

    /** A subscription needs its topic to be there; a topic is deleted only after what is subscribed to it. */
    private boolean needsWhatFailed(Change change) {
        String path = change.path();
        int slash = path.indexOf('/');
        boolean own = failed.containsKey(path) || (slash > 0 && failed.containsKey(path.substring(0, slash)));
        return own
                || (change.action() == Change.Action.DELETE
                        && failed.keySet().stream().anyMatch(each -> each.startsWith(path + "/")));
    }
}
