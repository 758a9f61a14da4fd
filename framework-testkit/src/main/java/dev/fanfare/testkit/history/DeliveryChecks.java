package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds for the deliveries of each message by itself: I5, I6, I11 and I14. */
record DeliveryChecks(Run run, Rule rule) {
    List<Violation> violations() {
        Map<String, List<Life>> byId = new LinkedHashMap<>();
        run.of(rule)
                .forEach(life ->
                        byId.computeIfAbsent(life.id(), id -> new ArrayList<>()).add(life));
        List<Violation> violations = new ArrayList<>();
        byId.forEach((id, lives) -> {
            int copies = copies(id);
            if (copies > 1) {
                ofCopies(lives, copies, violations);
            } else {
                repetitions(lives, violations);
                attempts(lives, violations);
            }
            ends(lives, copies, violations);
        });
        return violations;
    }

    /** Where exactly once is claimed, a message that is published again is the same message. */
    private int copies(String id) {
        return rule.exactlyOnce() ? 1 : run.copies(id);
    }

    /** Every further delivery has a cause in the one before; where exactly once is claimed, none follows an acknowledgement. */
    private void repetitions(List<Life> begun, List<Violation> violations) {
        // A slow process may begin with its attempt when another one is at the next.
        List<Life> lives = new ArrayList<>(begun);
        if (lives.stream().anyMatch(life -> life.late)) {
            lives.sort(Comparator.comparingInt(life -> life.delivered.attempt()));
        }
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
        List<Life> real =
                lives.stream().filter(life -> !life.ghost && !life.late).toList();
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

    /** Of a message that may have several copies, which look alike: none ends, and no attempt is made, more often than that. */
    private void ofCopies(List<Life> lives, int copies, List<Violation> violations) {
        Map<Integer, Integer> attempts = new LinkedHashMap<>();
        int ended = 0;
        for (Life life : lives) {
            int attempt = life.delivered.attempt();
            boolean repeated = attempts.merge(attempt, 1, Integer::sum) > copies;
            if (attempt < 1 || (repeated && rule.exactAttempts())) {
                violations.add(
                        new Violation("I11", life + ": of each of " + copies + " copies attempts start at 1 and rise"));
            }
            if (life.isFinal() && ++ended > copies) {
                violations.add(
                        new Violation("I5", life + ": ended more often than there are copies, which are " + copies));
            }
        }
    }

    private void ends(List<Life> lives, int copies, List<Violation> violations) {
        int deadLetters = 0;
        for (Life life : lives) {
            if (life.isAcknowledged() && life.handled > life.settling) {
                violations.add(new Violation("I6", life + ": acknowledged before, or without, its effect"));
            }
            boolean last = life.fatal || life.delivered.attempt() >= rule.maxAttempts();
            if (life.outcome == Outcome.DEAD_LETTER && !last) {
                violations.add(new Violation("I11", life + ": dead-lettered although attempts were left"));
            }
            if (life.outcome == Outcome.RETRY && last) {
                violations.add(new Violation("I11", life + ": to be tried again although it was the last attempt"));
            }
            if (life.isDeadLettered() && !Run.mayBeForgotten(life, Life.NEVER, rule) && ++deadLetters > copies) {
                violations.add(new Violation("I11", life + ": dead-lettered a second time"));
            }
        }
    }
}
