package dev.fanfare.sample.monitor;

import dev.fanfare.sample.site.Site;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a site.
 *
 * @param site the site
 * @param state how it is
 * @param since since when
 * @param recent its newest checks, newest first; empty before the first
 */
public record SiteStatus(Site site, State state, Instant since, List<Check> recent) {}
