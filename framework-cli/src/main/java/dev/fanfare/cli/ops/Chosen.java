package dev.fanfare.cli.ops;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The dead letters that a command is about: those that there were when it began. One that comes back meanwhile, since it was
 * replayed and died again, is not among them. Not thread-safe.
 */
final class Chosen {
    private final Map<String, Integer> left = new HashMap<>();
    private int count;
    private int done;

    private Chosen() {}

    /** Looks which there are; changes nothing. */
    static Chosen of(LetterBox letters, Predicate<DeadLetter> choice, int limit) {
        Chosen chosen = new Chosen();
        letters.sweep(letter -> {
            if (chosen.count >= limit) {
                return Fate.STOP;
            }
            if (choice.test(letter)) {
                chosen.left.merge(letter.id().value(), 1, Integer::sum);
                chosen.count++;
            }
            return Fate.KEEP;
        });
        return chosen;
    }

    int count() {
        return count;
    }

    /** How many have met their fate. */
    int done() {
        return done;
    }

    /**
     * Does it with each of them.
     *
     * @param before runs before each
     */
    void all(LetterBox letters, Fate fate, Runnable before) {
        int[] decided = {0};
        try {
            letters.sweep(letter -> {
                // Asked for the next one, the broker has done what was decided about the last one.
                done = decided[0];
                if (left.isEmpty()) {
                    return Fate.STOP;
                }
                String id = letter.id().value();
                if (!left.containsKey(id)) {
                    return Fate.KEEP;
                }
                left.computeIfPresent(id, (same, times) -> times == 1 ? null : times - 1);
                before.run();
                decided[0]++;
                return fate;
            });
            done = decided[0];
        } catch (RuntimeException failure) {
            done = Math.max(done, decided[0] - 1);
            throw failure;
        }
    }
}
