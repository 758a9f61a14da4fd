package dev.fanfare.testkit.history;

import dev.fanfare.testkit.history.Event.Publishing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for the deliveries of a key: I7 to I10. Deliveries of dead processes show nothing of the broker's order. */
record OrderChecks(Run run, Rule rule) {
    List<Violation> violations() {
        Map<String, Integer> places = new HashMap<>();
        for (Publishing message : run.published.values()) {
            places.put(message.id(), places.size());
        }
        Map<String, List<Life>> byKey = new LinkedHashMap<>();
        for (Life life : run.of(rule)) {
            if (!life.ghost && run.published.containsKey(life.id()) && !run.isPerhapsTwice(life.id(), rule)) {
                byKey.computeIfAbsent(run.keyOf(life.id()).orElse(""), key -> new ArrayList<>())
                        .add(life);
            }
        }
        List<Violation> violations = new ArrayList<>();
        byKey.forEach((key, lives) -> {
            firstDeliveries(key, lives, places, violations);
            windows(key, lives, places, violations);
            skips(key, lives, places, violations);
            overlaps(key, lives, violations);
        });
        return violations;
    }

    /** I7: each message is delivered for the first time after all that were published before it. */
    private static void firstDeliveries(
            String key, List<Life> lives, Map<String, Integer> places, List<Violation> violations) {
        Set<String> seen = new HashSet<>();
        int latest = -1;
        for (Life life : lives) {
            int place = place(life, places);
            if (seen.add(life.id())) {
                if (place < latest) {
                    violations.add(new Violation(
                            "I7",
                            life + " is the first one, after a message that was published later under key " + key));
                }
                latest = Math.max(latest, place);
            }
        }
    }

    /** I8: a message comes back after a later one only while it has not had its end. */
    private void windows(String key, List<Life> lives, Map<String, Integer> places, List<Violation> violations) {
        Map<String, Integer> endedAt = new HashMap<>();
        int latest = -1;
        for (Life life : lives) {
            int place = place(life, places);
            if (place < latest && endedAt.getOrDefault(life.id(), Life.NEVER) < life.begun) {
                violations.add(new Violation(
                        "I8", life + " follows a later message of key " + key + ", although it had had its end"));
            }
            latest = Math.max(latest, place);
            if (life.isFinal() && !Run.mayBeForgotten(life, Life.NEVER, rule)) {
                endedAt.put(life.id(), life.settled);
            }
        }
    }

    /** I9: a message is delivered only when all before it that were delivered have begun to end for good. */
    private static void skips(String key, List<Life> lives, Map<String, Integer> places, List<Violation> violations) {
        Map<String, Integer> endOf = new HashMap<>();
        lives.forEach(life -> endOf.merge(life.id(), life.mayBeFinal() ? life.settling : Life.NEVER, Math::min));
        Set<String> seen = new HashSet<>();
        for (Life life : lives) {
            for (String before : seen) {
                if (places.getOrDefault(before, -1) < place(life, places)
                        && endOf.getOrDefault(before, Life.NEVER) > life.begun) {
                    violations.add(new Violation(
                            "I9", life + " began although " + before + " of key " + key + " had not had its end"));
                }
            }
            seen.add(life.id());
        }
    }

    /** I10: at most one message of a key is in flight. */
    private static void overlaps(String key, List<Life> lives, List<Violation> violations) {
        for (int i = 1; i < lives.size(); i++) {
            Life before = lives.get(i - 1);
            if (before.end() > lives.get(i).begun && !before.hadLapsed()) {
                violations.add(new Violation(
                        "I10", lives.get(i) + " began while " + before + " of key " + key + " was in flight"));
            }
        }
    }

    private static int place(Life life, Map<String, Integer> places) {
        return places.getOrDefault(life.id(), -1);
    }
}
