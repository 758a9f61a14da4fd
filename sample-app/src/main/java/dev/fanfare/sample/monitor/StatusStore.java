package dev.fanfare.sample.monitor;

import dev.fanfare.sample.site.Site;
import dev.fanfare.sample.store.Database;
import dev.fanfare.sample.store.Session;
import dev.fanfare.sample.store.Session.Row;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is known of the sites, read from the database. Thread-safe. */
public final class StatusStore {
    private static final int RECENT = 30;

    private static final Row<Check> CHECK = row -> new Check(
            row.getLong("site_id"),
            State.valueOf(row.getString("state")),
            row.getString("detail"),
            row.getLong("millis"),
            row.getObject("started_at", Instant.class));

    private static final Row<SiteStatus> SITE = row -> new SiteStatus(
            new Site(row.getLong("id"), URI.create(row.getString("url")), row.getObject("added_at", Instant.class)),
            State.valueOf(row.getString("state")),
            row.getObject("since", Instant.class),
            List.of());

    private final Database database;

    /** The status of the sites of this database. */
    public StatusStore(Database database) {
        this.database = database;
    }

    /** Every site with its newest checks, oldest site first. */
    public List<SiteStatus> all() {
        return database.transaction(session -> {
            List<SiteStatus> all = new ArrayList<>();
            for (SiteStatus status : session.query(SITE, "SELECT * FROM site ORDER BY id")) {
                all.add(new SiteStatus(status.site(), status.state(), status.since(), recent(session, status)));
            }
            return all;
        });
    }

    private static List<Check> recent(Session session, SiteStatus status) throws SQLException {
        return session.query(
                CHECK,
                "SELECT * FROM site_check WHERE site_id = ? ORDER BY id DESC LIMIT ?",
                status.site().id(),
                RECENT);
    }
}
