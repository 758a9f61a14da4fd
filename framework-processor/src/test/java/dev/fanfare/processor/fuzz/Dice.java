package dev.fanfare.processor.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that a seed repeats. Not thread-safe. */
final class Dice {
    private final SplittableRandom random;

    /** The dice of one of many programs, independent of those of the others. */
    Dice(long seed, int number) {
        random = new SplittableRandom(seed * 1_000_003 + number);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    long number() {
        return random.nextLong();
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
