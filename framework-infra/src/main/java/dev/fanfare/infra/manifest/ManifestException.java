package dev.fanfare.infra.manifest;

import dev.fanfare.runtime.FanfareException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no manifest, or it cannot be read. The message lists what was looked at. */
public final class ManifestException extends FanfareException {
    private final List<String> lookedAt;

    ManifestException(String message, List<String> lookedAt, @Nullable Throwable cause) {
        super(lookedAt.isEmpty() ? message : message + "\nLooked at:\n  - " + String.join("\n  - ", lookedAt), cause);
        this.lookedAt = List.copyOf(lookedAt);
    }

    /** The places that were looked at. */
    public List<String> lookedAt() {
        return lookedAt;
    }
}
