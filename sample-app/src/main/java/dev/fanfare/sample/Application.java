package dev.fanfare.sample;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.monitor.CheckStore;
import dev.fanfare.sample.monitor.Checks;
import dev.fanfare.sample.monitor.NewSites;
import dev.fanfare.sample.monitor.Probe;
import dev.fanfare.sample.monitor.Schedule;
import dev.fanfare.sample.monitor.StatusStore;
import dev.fanfare.sample.monitor.UptimeTransition;
import dev.fanfare.sample.notify.Notifier;
import dev.fanfare.sample.site.SiteAdded;
import dev.fanfare.sample.site.SiteStore;
import dev.fanfare.sample.site.Sites;
import dev.fanfare.sample.store.Database;
import dev.fanfare.sample.web.Api;
import dev.fanfare.sample.web.LoopbackServer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** The uptime monitor, running: its parts wired by hand, in the one place that knows them all. Thread-safe. */
public final class Application implements AutoCloseable {
    /** How many checks run at once. */
    private static final int CHECKS_AT_ONCE = 8;

    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Fanfare fanfare;
    private final URI url;

    private Application(Settings settings) {
        TimeSource time = settings.time();
        Database database = settings.data().map(Database::in).orElseGet(Database::inMemory);
        ends.push(database::close);
        try {
            SiteStore sites = new SiteStore(database);
            CheckStore checkStore = new CheckStore(database);
            Probe probe = new Probe(settings.checkTimeout(), CHECKS_AT_ONCE);

            FanfareBuilder builder = Fanfare.builder()
                    .time(time)
                    .handler(
                            NewSites.class,
                            publishers -> new NewSites(
                                    sites,
                                    new Checks(probe, checkStore, publishers.publisher(UptimeTransition.class), time)))
                    .handler(new Notifier(settings.channel()));
            settings.interceptors().forEach(builder::interceptor);
            if (settings.closeOnShutdown()) {
                builder.closeOnShutdown();
            }
            fanfare = builder.build().start();
            ends.push(fanfare::close);

            Checks checks = new Checks(probe, checkStore, fanfare.publisher(UptimeTransition.class), time);
            Schedule schedule = Schedule.start(sites, checks, checkStore, time, settings.interval(), CHECKS_AT_ONCE);
            ends.push(schedule::close);

            Sites registry = new Sites(sites, fanfare.publisher(SiteAdded.class), time);
            Api api = new Api(registry, sites, checks, new StatusStore(database), fanfare, time);
            LoopbackServer server = LoopbackServer.start(settings.port(), api.handler());
            ends.push(server::close);
            url = server.url();
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /**
     * Starts everything.
     *
     * @throws dev.fanfare.runtime.ConfigurationException if Fanfare cannot run
     * @throws dev.fanfare.sample.store.DatabaseException if the database cannot be opened
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static Application start(Settings settings) {
        return new Application(settings);
    }

    /** The root of the HTTP API, where the status page is. */
    public URI url() {
        return url;
    }

    /** Blocks until Fanfare has closed. */
    void awaitClose() throws InterruptedException {
        fanfare.awaitClose();
    }

    /** Ends everything, in the opposite order of its start. Idempotent. */
    @Override
    public synchronized void close() {
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
    }
}
