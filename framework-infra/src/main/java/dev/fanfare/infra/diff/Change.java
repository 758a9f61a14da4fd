package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import java.util.Optional;

/**
 * One change.
 *
 * @param impact what it does
 * @param cloud the only cloud on which it does that; empty where it does everywhere
 * @param subject what changed: {@code topic signups}, {@code subscription signups/send}, {@code service email}
 * @param text what it was and is
 * @param advice what to do, or what to know; may be empty
 */
public record Change(Impact impact, Optional<Cloud> cloud, String subject, String text, String advice) {}
