package dev.fanfare.gcp;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Step;
import java.util.List;

/**
 * A resource that is not as the application needs it. Immutable.
 *
 * @param problems what is wrong with it, a sentence each
 */
record Finding(Step step, List<String> problems) {
    /** One that is mended by this work. */
    static Finding of(Change change, int stage, List<String> problems, Runnable work) {
        return new Finding(new Step(change, stage, work), problems);
    }

    /** One that cannot be mended from here. */
    static Finding hopeless(Change change, List<String> problems) {
        return of(change, 1, problems, () -> {
            throw new FanfareException(String.join(" ", problems));
        });
    }

    Change change() {
        return step.change();
    }
}
