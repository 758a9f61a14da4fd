package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Ended;
import dev.fanfare.testkit.history.Event.Outcome;
import dev.fanfare.testkit.history.Event.Publishing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges histories. Pure. The invariants are numbered as in the contract: I3 and I15 are about outboxes, and the first half
 * of I6 about inboxes, which there are not; the second half, no acknowledgement without an effect, is checked.
 */
public final class HistoryChecker {
    private static final int FEW_LAPSES = 5;
    private static final int DELIVERIES_PER_LAPSE = 100;
    private static final long MOST_AT_A_RESTART = 200;

    private final Collection<Rule> rules;
    private final Set<Sometimes> demanded;

    /**
     * @param rules of every subscription that there is
     * @param demanded what must have happened, or else the run is void
     */
    public HistoryChecker(Collection<Rule> rules, Set<Sometimes> demanded) {
        this.rules = List.copyOf(rules);
        this.demanded = Set.copyOf(demanded);
    }

    /** What is to be said of this history. */
    public Verdict check(List<Event> history) {
        Run run = Run.of(history);
        List<Violation> violations = new ArrayList<>();
        run.strays.forEach(stray -> violations.add(new Violation("I2", stray)));
        unexpected(run, violations);
        for (Rule rule : rules) {
            lost(run, rule, violations);
            violations.addAll(new DeliveryChecks(run, rule).violations());
            violations.addAll(new DeadLetterChecks(run, rule).violations());
            if (rule.ordered()) {
                violations.addAll(new OrderChecks(run, rule).violations());
            }
        }
        lapses(run, violations);
        drained(run, violations);
        Map<Sometimes, Long> happened = new Happenings(run, rules).counts();
        for (Sometimes each : demanded) {
            if (happened.getOrDefault(each, 0L) == 0) {
                violations.add(new Violation("void", each + " never happened; the run proves too little"));
            }
        }
        return new Verdict(violations, counts(run, happened));
    }

    /** Ids of accepted messages, with the subscription, that have not had their end. */
    public List<String> unfinished(List<Event> history) {
        Run run = Run.of(history);
        List<Violation> open = new ArrayList<>();
        rules.forEach(rule -> lost(run, rule, open));
        return open.stream().map(Violation::witness).toList();
    }

    private static void lost(Run run, Rule rule, List<Violation> violations) {
        Set<String> ended = new HashSet<>();
        run.of(rule).stream()
                .filter(life -> life.mayBeFinal() && !isMissing(run, rule, life))
                .forEach(life -> ended.add(life.id()));
        for (Publishing message : run.published.values()) {
            if (message.topic().equals(rule.topic())
                    && run.accepted.contains(message.id())
                    && rule.wants().test(message.attributes())
                    && !ended.contains(message.id())) {
                violations.add(new Violation(
                        "I1",
                        message.id() + " was accepted, and " + rule.subscription()
                                + " neither acknowledged nor dead-lettered it"));
            }
        }
    }

    /** Whether it would be among the dead letters if it had ended so, and it is not. */
    private static boolean isMissing(Run run, Rule rule, Life life) {
        List<String> found = run.deadLetters.get(rule.subscription());
        return life.outcome == Outcome.DEAD_LETTER && found != null && !found.contains(life.id());
    }

    private void unexpected(Run run, List<Violation> violations) {
        for (Life life : run.lives.values()) {
            Publishing message = run.published.get(life.id());
            if (message == null) {
                violations.add(new Violation("I2", life + ": nobody published it"));
            } else if (!message.body().equals(life.delivered.body())) {
                violations.add(new Violation("I2", life + ": its body is not the one that was published"));
            }
            if (run.refused.contains(life.id())) {
                violations.add(new Violation("I4", life + ": the broker had refused it"));
            }
            if (rules.stream().noneMatch(rule -> isAllowed(rule, life, message))) {
                violations.add(new Violation("I12", life + ": it is not for this subscription"));
            }
        }
    }

    private static boolean isAllowed(Rule rule, Life life, @Nullable Publishing message) {
        return rule.subscription().equals(life.delivered.subscription())
                && (message == null
                        || (message.topic().equals(rule.topic()) && rule.wants().test(message.attributes())));
    }

    /** Leases may lapse where a machine is slow; where many do, nobody extends them. */
    private static void lapses(Run run, List<Violation> violations) {
        long lapsed = run.lives.values().stream().filter(Life::hadLapsed).count();
        long most = FEW_LAPSES
                + run.lives.size() / DELIVERIES_PER_LAPSE
                + (run.brokerRestarts + run.freezes) * MOST_AT_A_RESTART;
        if (lapsed > most) {
            violations.add(new Violation(
                    "I5", lapsed + " leases lapsed before their deliveries were settled; at most " + most + " may"));
        }
    }

    private static void drained(Run run, List<Violation> violations) {
        Ended end = run.end;
        if (end == null) {
            violations.add(new Violation("I13", "the run has no end"));
        } else if (!end.drained()) {
            violations.add(new Violation("I13", "not drained " + end.after() + " after the faults had stopped"));
        }
    }

    private Map<String, Long> counts(Run run, Map<Sometimes, Long> happened) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("published", (long) run.published.size());
        counts.put("accepted", (long) run.accepted.size());
        counts.put("deliveries", (long) run.lives.size());
        counts.put("unknown", (long) run.unknown);
        counts.put("repeated", (long) run.repeated());
        counts.put("freezes", (long) run.freezes);
        counts.put("lapsed", run.lives.values().stream().filter(Life::hadLapsed).count());
        counts.putAll(new Causes(run, rules).counts());
        new EnumMap<>(happened).forEach((what, count) -> counts.put(what.name(), count));
        return counts;
    }
}
