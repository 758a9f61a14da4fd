package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether exactly those messages are dead letters in the end that have to be: I1 and I11. Says nothing if nobody looked. */
record DeadLetterChecks(Run run, Rule rule) {
    List<Violation> violations() {
        List<String> found = run.deadLetters.get(rule.subscription());
        return found == null ? List.of() : violations(found);
    }

    private List<Violation> violations(List<String> found) {
        Set<String> must = new HashSet<>();
        Set<String> may = new HashSet<>();
        for (Life life : run.of(rule)) {
            if (life.isDeadLettered()) {
                must.add(life.id());
            }
            if (life.outcome == Outcome.DEAD_LETTER && life.answer != Answer.NOT_DONE) {
                may.add(life.id());
            }
        }
        List<Violation> violations = new ArrayList<>();
        must.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> violations.add(new Violation(
                        "I1", id + " was dead-lettered, and is not among the dead letters of " + rule.subscription())));
        Map<String, Integer> times = new HashMap<>();
        for (String id : found) {
            if (!may.contains(id)) {
                violations.add(new Violation(
                        "I11", id + " is among the dead letters of " + rule.subscription() + ", where nobody put it"));
            }
            int copies = rule.exactlyOnce() ? 1 : run.copies(id);
            if (times.merge(id, 1, Integer::sum) > copies) {
                violations.add(new Violation(
                        "I11", id + " is more than once among the dead letters of " + rule.subscription()));
            }
        }
        return violations;
    }
}
