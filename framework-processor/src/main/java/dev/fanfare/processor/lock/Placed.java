package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import java.util.Optional;

/**
 * A finding, with the declaration at which it is printed where its own place has no position.
 *
 * @param finding what was found
 * @param owner the topic or handler; empty where there is none
 */
public record Placed(Finding finding, Optional<SourceRef> owner) {
    static Placed at(SourceRef owner, Finding finding) {
        return new Placed(finding, Optional.of(owner));
    }

    static Placed nowhere(Finding finding) {
        return new Placed(finding, Optional.empty());
    }
}
