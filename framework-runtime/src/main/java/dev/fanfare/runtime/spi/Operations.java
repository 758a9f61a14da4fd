package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.Topology;
import java.util.List;

/**
 * What a tool does about the resources of a topology at a broker, without the application's classes: the same that the
 * application's start does or checks. One thread uses it, but the works of one stage may run side by side.
 */
public interface Operations extends AutoCloseable {
    /** What is missing or different, and the work that mends it, in order of stages. Reads only. */
    List<Step> plan();

    /**
     * What there is and is not somebody else's, and the work that deletes it, in order of stages. What holds messages, or may
     * hold some, is a danger. Reads only.
     */
    List<Step> removal();

    /** How much there is in a subscription. Reads only. */
    Figures figures(Topology.Subscription subscription);

    /**
     * The dead letters of a subscription.
     *
     * @throws dev.fanfare.runtime.FanfareException if they cannot be had
     */
    LetterBox deadLetters(Topology.Subscription subscription);

    /** Ends the connection. Idempotent. */
    @Override
    void close();
}
