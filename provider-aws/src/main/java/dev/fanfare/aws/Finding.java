package dev.fanfare.aws;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Step;
import java.util.List;

/**
 * A resource that is not as the topology needs it. Immutable.
 *
 * @param problems what is wrong with it, a sentence each
 */
record Finding(Step step, List<String> problems) {
    /** In which order things can be made. */
    static final int TOPICS = 1;

    static final int DEAD_LETTERS = 2;
    static final int QUEUES = 3;

    /** From then on a queue gets messages, so it has to be there with its policy before. */
    static final int SUBSCRIPTIONS = 4;

    /** One that is mended by this work. */
    static Finding of(Change change, int stage, List<String> problems, Runnable work) {
        return new Finding(new Step(change, stage, work), problems);
    }

    /** One that cannot be mended from here. */
    static Finding hopeless(Change change, List<String> problems) {
        return of(change, TOPICS, problems, () -> {
            throw new FanfareException(String.join(" ", problems));
        });
    }

    Change change() {
        return step.change();
    }
}
