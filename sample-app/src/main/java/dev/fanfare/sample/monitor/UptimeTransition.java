package dev.fanfare.sample.monitor;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;
import java.time.Instant;

/**
 * A site went down or came back. Published only when the state changed; the first state counts as up.
 *
 * @param siteId the site's id; its transitions arrive in order
 * @param number unique to this change: two messages with one number tell the same
 * @param url the site's URL
 * @param state how the site is now
 * @param detail what the check saw
 * @param at when the check began
 */
@Topic("uptime-transition")
public record UptimeTransition(
        @OrderingKey long siteId,
        long number,
        String url,
        @Attribute State state,
        String detail,
        Instant at) {}
