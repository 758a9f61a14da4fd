package dev.fanfare.sample.site;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.TimeSource;
import java.net.URI;

/** Adds and removes what is watched. Thread-safe. */
public final class Sites {
    private final SiteStore store;
    private final Publisher<SiteAdded> added;
    private final TimeSource time;

    /** A registry over this store that publishes what is added. */
    public Sites(SiteStore store, Publisher<SiteAdded> added, TimeSource time) {
        this.store = store;
        this.added = added;
        this.time = time;
    }

    /**
     * Adds a site and publishes {@link SiteAdded}. If the event is not accepted, the site is not added either. Should the
     * process die between the two, the site is there without its event, and its first check waits for the next round.
     *
     * @throws InvalidSiteException if this is not an absolute http or https URL
     * @throws DuplicateSiteException if it is watched already
     * @throws PublishException if the broker did not accept the event
     */
    public Site add(String url) {
        URI parsed = SiteUrl.parse(url);
        Site site = store.insert(parsed, time.now());
        try {
            added.publish(new SiteAdded(site.id(), parsed.toString()));
        } catch (PublishException failure) {
            store.delete(site.id());
            throw failure;
        }
        return site;
    }

    /** Watches a site no longer and forgets its history; false if there is none of this id. */
    public boolean delete(long id) {
        return store.delete(id);
    }
}
