package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import java.util.List;
import java.util.Optional;

/**
 * How to replace a resource in two phases so that no message is lost.
 *
 * @param subject what is replaced
 * @param cloud the only cloud on which it must be; empty for all
 * @param first before the new version of the code takes over
 * @param second after it has
 */
public record Replacement(String subject, Optional<Cloud> cloud, List<String> first, List<String> second) {
    public Replacement {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
