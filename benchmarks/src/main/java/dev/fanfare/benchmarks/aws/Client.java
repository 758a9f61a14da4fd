package dev.fanfare.benchmarks.aws;

/** Something that publishes and handles. Not thread-safe. */
interface Client extends AutoCloseable {
    /** Publishes so many, as fast as it can, and returns when the server has them all. */
    void publish(int count) throws InterruptedException;

    @Override
    void close();
}
