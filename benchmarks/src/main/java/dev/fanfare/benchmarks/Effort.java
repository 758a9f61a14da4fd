package dev.fanfare.benchmarks;

/**
 * How thoroughly to measure.
 *
 * @param rounds of the pipelines, each in a fresh JVM
 * @param pipelineWarmups two seconds each
 * @param pipelineIterations two seconds each
 * @param durableRounds of the stored broker's million messages
 * @param durableSeconds of each publishing load on the stored broker
 * @param durableMessages of its backlog, and from publish to consumer
 * @param starts of the application
 * @param fresh compilations in a JVM of their own, for each size
 * @param warmups compilations before the warm ones are measured, of 100 topics; a fifth of it of 1,000
 * @param warm compilations in a warm JVM, for each size
 */
record Effort(
        int rounds,
        int pipelineWarmups,
        int pipelineIterations,
        int durableRounds,
        double durableSeconds,
        int durableMessages,
        int starts,
        int fresh,
        int warmups,
        int warm) {
    /** A look. */
    static final Effort QUICK = new Effort(1, 2, 2, 1, 2, 200_000, 3, 1, 5, 2);
    /** What docs/benchmarks.md shows, some twenty minutes on two idle processors. */
    static final Effort FULL = new Effort(3, 3, 3, 2, 3, 1_000_000, 5, 3, 5, 3);
}
