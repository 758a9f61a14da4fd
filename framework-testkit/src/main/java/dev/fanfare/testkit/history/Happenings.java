package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often what should happen sometimes did happen. */
record Happenings(Run run, Collection<Rule> rules) {
    Map<Sometimes, Long> counts() {
        Map<Sometimes, Long> counts = new EnumMap<>(Sometimes.class);
        counts.put(Sometimes.CRASH, (long) run.crashed.size());
        counts.put(Sometimes.BROKER_RESTART, (long) run.brokerRestarts);
        for (Rule rule : rules) {
            count(rule, run.of(rule), counts);
        }
        return counts;
    }

    private void count(Rule rule, List<Life> lives, Map<Sometimes, Long> counts) {
        Map<String, Integer> deliveries = new HashMap<>();
        Map<String, Integer> effects = new HashMap<>();
        for (Life life : lives) {
            if (deliveries.merge(life.id(), 1, Integer::sum) == 2) {
                add(Sometimes.REDELIVERY, counts);
            }
            if (life.handled != Life.NEVER && effects.merge(life.id(), 1, Integer::sum) == 2) {
                add(Sometimes.DUPLICATE_EFFECT, counts);
            }
            if (life.handled < life.crashed && life.crashed != Life.NEVER && !life.isFinal()) {
                add(Sometimes.CRASH_AFTER_EFFECT, counts);
            }
            if (life.settled != Life.NEVER && life.answer != Answer.DONE && life.settled < life.crashed) {
                add(Sometimes.LOST_SETTLEMENT, counts);
            }
            if (life.isDeadLettered()) {
                add(life.fatal ? Sometimes.REJECTED : Sometimes.EXHAUSTED, counts);
            }
            if (rule.ordered() && life.outcome == Outcome.RETRY && laterWaits(life)) {
                add(Sometimes.BLOCKED_KEY, counts);
            }
        }
    }

    /** Whether a later message of the key was published before this one came back; the run's end counts as well. */
    private boolean laterWaits(Life life) {
        boolean later = false;
        for (var message : run.published.values()) {
            if (message.id().equals(life.id())) {
                later = true;
            } else if (later && message.key().equals(run.keyOf(life.id()))) {
                return true;
            }
        }
        return false;
    }

    private static void add(Sometimes what, Map<Sometimes, Long> counts) {
        counts.merge(what, 1L, Long::sum);
    }
}
