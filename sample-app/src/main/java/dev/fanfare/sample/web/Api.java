package dev.fanfare.sample.web;

import com.sun.net.httpserver.HttpHandler;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.monitor.Check;
import dev.fanfare.sample.monitor.Checks;
import dev.fanfare.sample.monitor.StatusStore;
import dev.fanfare.sample.site.Site;
import dev.fanfare.sample.site.SiteStore;
import dev.fanfare.sample.site.Sites;
import dev.fanfare.sample.web.Views.CheckView;
import dev.fanfare.sample.web.Views.DeadLetterView;
import dev.fanfare.sample.web.Views.SiteView;
import dev.fanfare.sample.web.Views.StatusView;
import java.util.List;
import java.util.Map;

/** The monitor's HTTP API. Thread-safe. */
public final class Api {
    private final Sites sites;
    private final SiteStore store;
    private final Checks checks;
    private final StatusStore statuses;
    private final Fanfare fanfare;
    private final DeadLetterBox deadLetters;
    private final TimeSource time;
    private final Json json = new Json();
    private final StatusPage page = StatusPage.load();

    /** The API over these parts. */
    public Api(Sites sites, SiteStore store, Checks checks, StatusStore statuses, Fanfare fanfare, TimeSource time) {
        this.sites = sites;
        this.store = store;
        this.checks = checks;
        this.statuses = statuses;
        this.fanfare = fanfare;
        this.deadLetters = new DeadLetterBox(fanfare);
        this.time = time;
    }

    /** Answers requests. */
    public HttpHandler handler() {
        return new Router(
                List.of(
                        Route.of("GET", "/", (id, body) -> page()),
                        Route.of("GET", "/status", (id, body) -> status()),
                        Route.of("GET", "/sites", (id, body) -> list()),
                        Route.of("POST", "/sites", (id, body) -> add(body)),
                        Route.of("DELETE", "/sites/{id}", (id, body) -> delete(id)),
                        Route.of("POST", "/sites/{id}/check", (id, body) -> check(id)),
                        Route.of("GET", "/dead-letters", (id, body) -> letters()),
                        Route.of("POST", "/dead-letters/{id}/replay", (id, body) -> replay(id))),
                json);
    }

    private Reply page() {
        return page.reply(new StatusMarkup(statuses.all(), deadLetters.list(), fanfare.health(), time.now()));
    }

    private Reply status() {
        return json.reply(200, StatusView.of(statuses.all(), deadLetters.list().size(), fanfare.health()));
    }

    private Reply list() {
        return json.reply(200, store.all().stream().map(SiteView::of).toList());
    }

    private Reply add(byte[] body) {
        Site site = sites.add(json.onlyMember(body, "url"));
        return json.reply(201, SiteView.of(site), Map.of("Location", "/sites/" + site.id()));
    }

    private Reply delete(String id) {
        if (!sites.delete(site(id).id())) {
            throw noSite(id);
        }
        return Reply.noContent();
    }

    private Reply check(String id) throws InterruptedException {
        Check check = checks.check(site(id));
        return json.reply(200, CheckView.of(check));
    }

    private Reply letters() {
        return json.reply(
                200,
                deadLetters.list().stream()
                        .map(letter -> DeadLetterView.of(letter, json))
                        .toList());
    }

    private Reply replay(String id) {
        if (!deadLetters.replay(id)) {
            throw Refusal.notFound("There is no dead letter \"" + id + "\".");
        }
        return json.reply(202, Map.of("replayed", id));
    }

    private Site site(String id) {
        try {
            return store.find(Long.parseLong(id)).orElseThrow(() -> noSite(id));
        } catch (NumberFormatException notAnId) {
            throw noSite(id);
        }
    }

    private static Refusal noSite(String id) {
        return Refusal.notFound("There is no site \"" + id + "\".");
    }
}
