package dev.fanfare.sample.monitor;

import dev.fanfare.Subscribe;
import dev.fanfare.sample.site.Site;
import dev.fanfare.sample.site.SiteAdded;
import dev.fanfare.sample.site.SiteStore;
import java.util.Optional;

/** Checks what is new. Thread-safe. */
public final class NewSites {
    private final SiteStore sites;
    private final Checks checks;

    /** Checks new sites among these. */
    public NewSites(SiteStore sites, Checks checks) {
        this.sites = sites;
        this.checks = checks;
    }

    /** Checks a new site at once instead of at the next round; one that was deleted meanwhile is left alone. */
    @Subscribe(value = "check-new-site", concurrency = 8)
    void checkNewSite(SiteAdded added) throws InterruptedException {
        Optional<Site> site = sites.find(added.siteId());
        if (site.isPresent()) {
            checks.check(site.get());
        }
    }
}
