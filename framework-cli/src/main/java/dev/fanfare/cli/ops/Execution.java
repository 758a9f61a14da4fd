package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Format;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.Rollout;
import dev.fanfare.runtime.spi.support.Rollout.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Shows a plan, asks, runs it, and says what became of it.
 *
 * @param kind of the report
 * @param force whether also what has a danger is done
 */
record Execution(Session session, String kind, String provider, boolean force) {
    private static final String LEFT = "left";

    /** What the process ends with. */
    int run(List<Step> steps) {
        Set<String> kept = kept(steps);
        List<Step> chosen = steps.stream()
                .filter(step -> step.change().action().isDone())
                .filter(step -> force || step.change().danger().isEmpty())
                .filter(step -> !isKept(step.change(), kept))
                .toList();
        boolean human = isForHumans();
        if (human) {
            session.print(new PlanReport(kind, provider, planned(steps, chosen)).report());
        }
        if (chosen.isEmpty()) {
            if (!human) {
                session.print(new PlanReport(kind, provider, planned(steps, chosen)).report());
            }
            return steps.isEmpty() ? ExitCodes.OK : code(steps, List.of());
        }
        session.confirm(
                "Make " + chosen.size() + (chosen.size() == 1 ? " change" : " changes") + " at " + provider + "?");
        List<Outcome> outcomes = new Rollout(this::tell).run(chosen);
        PlanReport result = new PlanReport(kind, provider, lines(steps, outcomes));
        int code = code(steps, outcomes);
        long done = outcomes.stream().filter(Outcome::done).count();
        if (!human) {
            session.print(result.report());
        } else if (code == ExitCodes.OK) {
            session.print(done(done));
        } else {
            session.print(result.report());
        }
        if (code != ExitCodes.OK) {
            throw new CommandFailure(
                    code,
                    done + " of " + steps.size() + " changes are made. What is not is listed above with its reason; the"
                            + " same command again goes on from here.");
        }
        return code;
    }

    private boolean isForHumans() {
        Format format = session.format(Format.TABLE);
        return format == Format.TABLE || format == Format.MD;
    }

    private dev.fanfare.cli.Report done(long count) {
        return new dev.fanfare.cli.Report(
                kind,
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
                "changes",
                List.of(new dev.fanfare.cli.Part.Text("All " + count + " changes are made.")));
    }

    private void tell(Outcome outcome) {
        Change change = outcome.step().change();
        session.progress(change.action().sign() + " " + change.kind() + " " + change.resource() + ": " + word(outcome)
                + reason(outcome));
    }

    private static String word(Outcome outcome) {
        return outcome.done() ? "done" : outcome.skipped() ? "skipped" : "failed";
    }

    private static String reason(Outcome outcome) {
        return outcome.failure().map(failure -> ": " + failure.getMessage()).orElse("");
    }

    /** What is deleted for a subscription is deleted altogether, or not at all. */
    private Set<String> kept(List<Step> steps) {
        Set<String> kept = new HashSet<>();
        for (Step step : steps) {
            Change change = step.change();
            boolean hopeless = !change.action().isDone();
            boolean dangerous = change.danger().isPresent() && !force;
            if (kind.equals("Removal") && (hopeless || dangerous)) {
                kept.add(change.path());
            }
        }
        return kept;
    }

    private static boolean isKept(Change change, Set<String> kept) {
        return change.action() == Action.DELETE
                && kept.stream().anyMatch(path -> path.equals(change.path()) || path.startsWith(change.path() + "/"));
    }

    private List<PlanReport.Line> planned(List<Step> steps, List<Step> chosen) {
        List<PlanReport.Line> lines = new ArrayList<>();
        for (Step step : steps) {
            boolean is = chosen.contains(step) || !step.change().action().isDone();
            lines.add(is ? new PlanReport.Line(step.change(), "", "") : left(step));
        }
        return lines;
    }

    private PlanReport.Line left(Step step) {
        String why = PlanReport.why(step.change());
        return new PlanReport.Line(
                step.change(),
                LEFT,
                step.change().danger().isPresent()
                        ? why + " --force does it all the same."
                        : "Something that belongs to it is left.");
    }

    private List<PlanReport.Line> lines(List<Step> steps, List<Outcome> outcomes) {
        IdentityHashMap<Step, Outcome> byStep = new IdentityHashMap<>();
        outcomes.forEach(outcome -> byStep.put(outcome.step(), outcome));
        List<PlanReport.Line> lines = new ArrayList<>();
        for (Step step : steps) {
            Outcome outcome = byStep.get(step);
            lines.add(
                    outcome == null
                            ? step.change().action().isDone()
                                    ? left(step)
                                    : new PlanReport.Line(step.change(), LEFT, PlanReport.why(step.change()))
                            : new PlanReport.Line(
                                    step.change(),
                                    word(outcome),
                                    outcome.failure()
                                            .map(failure -> String.valueOf(failure.getMessage()))
                                            .orElse("")));
        }
        return lines;
    }

    private static int code(List<Step> steps, List<Outcome> outcomes) {
        long done = outcomes.stream().filter(Outcome::done).count();
        if (done == steps.size()) {
            return ExitCodes.OK;
        }
        boolean denied = steps.stream().anyMatch(step -> step.change().action() == Action.DENIED)
                || outcomes.stream()
                        .flatMap(outcome -> outcome.failure().stream())
                        .anyMatch(Target::isDenied);
        return done == 0 && denied ? ExitCodes.CREDENTIALS : ExitCodes.PARTIAL;
    }
}
