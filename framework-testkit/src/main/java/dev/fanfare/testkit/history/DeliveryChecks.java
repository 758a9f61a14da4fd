package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds for the deliveries of each message by itself: I5, I6, I11 and I14. */
record DeliveryChecks(Run run, Rule rule) {
    List<Violation> violations() {
        Map<String, List<Life>> byId = new LinkedHashMap<>();
        run.of(rule).stream()
                .filter(life -> !run.isPerhapsTwice(life.id(), rule))
                .forEach(life ->
                        byId.computeIfAbsent(life.id(), id -> new ArrayList<>()).add(life));
        List<Violation> violations = new ArrayList<>();
        for (List<Life> lives : byId.values()) {
            repetitions(lives, violations);
            attempts(lives, violations);
            ends(lives, violations);
        }
        return violations;
    }

    /** Every further delivery has a cause in the one before; where exactly once is claimed, none follows an acknowledgement. */
    private void repetitions(List<Life> lives, List<Violation> violations) {
        for (int i = 1; i < lives.size(); i++) {
            Life again = lives.get(i);
            if (again.ghost) {
                continue;
            }
            List<Life> before = lives.subList(0, i);
            if (before.stream()
                    .noneMatch(life -> life.mayComeAgain(again.begun) || Run.mayBeForgotten(life, again.begun, rule))) {
                violations.add(new Violation("I5", again + " has no cause after " + before.get(i - 1)));
            }
            for (Life earlier : before) {
                if (earlier.isFinal()
                        && earlier.settled < again.begun
                        && !Run.mayBeForgotten(earlier, again.begun, rule)) {
                    String invariant = rule.exactlyOnce() ? "I14" : "I5";
                    violations.add(new Violation(
                            invariant, again + " follows " + earlier + ", which had ended with " + earlier.outcome));
                }
            }
        }
    }

    /** Attempts start at 1, rise, and end where they must; those that nobody could settle do not count. */
    private void attempts(List<Life> lives, List<Violation> violations) {
        List<Life> real = lives.stream().filter(life -> !life.ghost).toList();
        for (int i = 0; i < real.size(); i++) {
            Life life = real.get(i);
            int attempt = life.delivered.attempt();
            if (attempt <= before(life, real.subList(0, i))) {
                violations.add(new Violation("I11", life + ": attempts start at 1 and rise"));
            }
            int blows = run.crashed.size() + run.brokerRestarts + unsettled(real.subList(0, i));
            if (attempt > rule.maxAttempts() + blows) {
                violations.add(new Violation("I11", life + ": more than " + rule.maxAttempts() + " attempts"));
            }
        }
    }

    /** The attempt that this one has to be above. */
    private int before(Life life, List<Life> earlier) {
        return earlier.stream()
                .filter(each ->
                        rule.exactAttempts() || each.delivered.instance().equals(life.delivered.instance()))
                .reduce((first, second) -> second)
                .map(last -> last.delivered.attempt())
                .orElse(0);
    }

    private static int unsettled(List<Life> lives) {
        return (int) lives.stream().filter(life -> life.answer != Answer.DONE).count();
    }

    private void ends(List<Life> lives, List<Violation> violations) {
        int deadLetters = 0;
        for (Life life : lives) {
            if (life.isAcknowledged() && life.handled > life.settling) {
                violations.add(new Violation("I6", life + ": acknowledged before, or without, its effect"));
            }
            if (life.outcome == Outcome.DEAD_LETTER && !life.fatal && life.delivered.attempt() < rule.maxAttempts()) {
                violations.add(new Violation("I11", life + ": dead-lettered although attempts were left"));
            }
            if (life.isDeadLettered() && !Run.mayBeForgotten(life, Life.NEVER, rule) && ++deadLetters > 1) {
                violations.add(new Violation("I11", life + ": dead-lettered a second time"));
            }
        }
    }
}
