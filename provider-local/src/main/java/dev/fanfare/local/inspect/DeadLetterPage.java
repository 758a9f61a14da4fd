package dev.fanfare.local.inspect;

import java.util.List;
import java.util.Optional;

/**
 * Some dead letters. Immutable.
 *
 * @param letters in the order asked for
 * @param next the cursor of the next page; empty if this is the last
 */
public record DeadLetterPage(List<DeadMessage> letters, Optional<String> next) {}
