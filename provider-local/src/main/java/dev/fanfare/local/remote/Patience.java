package dev.fanfare.local.remote;

import java.time.Duration;

/**
 * How long a client waits for what, by the machine's clock: a network knows no other.
 *
 * @param starting for the first connection
 * @param connecting for a connection and its handshake
 * @param quiet after so long without a word from the broker it is asked whether it is there; after twice as long it is not
 * @param publishing for a connection, while messages are to be published
 * @param opening for a connection, while a subscription is to be opened
 */
public record Patience(Duration starting, Duration connecting, Duration quiet, Duration publishing, Duration opening) {
    /** What suits one machine, and a network that works. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5));

    /** The same, with another first wait. */
    public Patience startingFor(Duration other) {
        return new Patience(other, connecting, quiet, publishing, opening);
    }
}
