package dev.fanfare.sample.monitor;

import java.time.Instant;

/**
 * One check of a site.
 *
 * @param siteId the site
 * @param state what it found
 * @param detail the status, or why there is none
 * @param millis how long the site took
 * @param startedAt when the check began
 */
public record Check(long siteId, State state, String detail, long millis, Instant startedAt) {}
