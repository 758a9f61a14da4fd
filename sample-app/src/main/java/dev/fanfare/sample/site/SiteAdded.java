package dev.fanfare.sample.site;

import dev.fanfare.Topic;

/**
 * A site was added to the registry and is watched from now on.
 *
 * @param siteId the site's id
 * @param url the site's URL
 */
@Topic("site-added")
public record SiteAdded(long siteId, String url) {}
