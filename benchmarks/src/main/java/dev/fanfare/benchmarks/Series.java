package dev.fanfare.benchmarks;

import java.util.List;

/** Repetitions of one measurement, at least one. Immutable. */
record Series(List<Double> sorted) {
    Series {
        sorted = sorted.stream().sorted().toList();
    }

    double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The same in a larger unit. */
    Series per(double unit) {
        return new Series(sorted.stream().map(value -> value / unit).toList());
    }

    double least() {
        return sorted.get(0);
    }

    double most() {
        return sorted.get(sorted.size() - 1);
    }
}
