package dev.fanfare.testkit.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why messages were delivered again: how many deliveries that are not the first each cause explains. */
record Causes(Run run, Collection<Rule> rules) {
    private static final String FAILED = "again after a failed attempt";
    private static final String DIED = "again after a crash of the consumer";
    private static final String RESTARTED = "again after a restart of the broker";
    private static final String LAPSED = "again after a lapsed lease";
    private static final String REPEATED = "again since the publish was repeated";
    private static final String NONE = "again without a cause";

    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        List.of(FAILED, DIED, RESTARTED, LAPSED, REPEATED, NONE).forEach(cause -> counts.put(cause, 0L));
        for (Rule rule : rules) {
            Map<String, List<Life>> before = new HashMap<>();
            for (Life life : run.of(rule)) {
                List<Life> earlier = before.computeIfAbsent(life.id(), id -> new ArrayList<>());
                if (!earlier.isEmpty()) {
                    counts.merge(cause(life, earlier), 1L, Long::sum);
                }
                earlier.add(life);
            }
        }
        return counts;
    }

    private String cause(Life again, List<Life> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Life before = earlier.get(i);
            if (before.mayComeAgain(again.begun)) {
                return cause(before, again.begun);
            }
        }
        if (again.late) {
            return LAPSED;
        }
        return run.copies(again.id()) > 1 ? REPEATED : NONE;
    }

    private static String cause(Life before, int until) {
        if (before.ghost || before.crashed < until) {
            return DIED;
        }
        if (before.failed < until && !before.hadLapsed()) {
            return FAILED;
        }
        return before.stale || before.brokerRestarted < until ? RESTARTED : LAPSED;
    }
}
