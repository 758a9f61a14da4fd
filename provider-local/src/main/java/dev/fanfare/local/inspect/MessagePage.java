package dev.fanfare.local.inspect;

import java.util.List;
import java.util.Optional;

/**
 * Some messages. Immutable.
 *
 * @param messages in the order in which they were accepted
 * @param next the cursor of the next page; empty if this is the last
 */
public record MessagePage(List<HeldMessage> messages, Optional<String> next) {}
