package dev.fanfare.sample.site;

import java.net.URI;
import java.time.Instant;

/**
 * A site that is watched.
 *
 * @param id given by the registry, never used again
 * @param url an absolute http or https URL
 * @param addedAt when it was added
 */
public record Site(long id, URI url, Instant addedAt) {}
