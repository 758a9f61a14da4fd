package dev.fanfare.sample.monitor;

import dev.fanfare.sample.store.Database;
import dev.fanfare.sample.store.Session;
import dev.fanfare.sample.store.Session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The checks and the changes of state in the database. Thread-safe.
 *
 * <p>The database decides whether a state changed: the row of a site is updated on the condition that it says something
 * else, so of two checks that see the same change at once, one makes it.
 */
public final class CheckStore {
    private static final Row<UptimeTransition> TRANSITION = row -> new UptimeTransition(
            row.getLong("site_id"),
            row.getLong("id"),
            row.getString("url"),
            State.valueOf(row.getString("state")),
            row.getString("detail"),
            row.getObject("at", Instant.class));

    private final Database database;

    /** The checks of this database. */
    public CheckStore(Database database) {
        this.database = database;
    }

    /** Keeps a check and, if it changed the site's state, the change as yet to be published. */
    void keep(Check check) {
        database.transaction(session -> {
            boolean newest = isNewest(session, check);
            session.update(
                    "INSERT INTO site_check (site_id, state, detail, millis, started_at)"
                            + " SELECT id, ?, ?, ?, ? FROM site WHERE id = ?",
                    check.state().name(),
                    check.detail(),
                    check.millis(),
                    check.startedAt(),
                    check.siteId());
            return newest && hasChanged(session, check) ? keepTransition(session, check) : 0;
        });
    }

    /** Locks the site's row until the transaction ends; false if it is gone, or if a later check has already spoken. */
    private static boolean isNewest(Session session, Check check) throws SQLException {
        return session.update(
                        "UPDATE site SET as_of = ? WHERE id = ? AND as_of <= ?",
                        check.startedAt(),
                        check.siteId(),
                        check.startedAt())
                > 0;
    }

    private static boolean hasChanged(Session session, Check check) throws SQLException {
        return session.update(
                        "UPDATE site SET state = ?, since = ? WHERE id = ? AND state <> ?",
                        check.state().name(),
                        check.startedAt(),
                        check.siteId(),
                        check.state().name())
                > 0;
    }

    private static int keepTransition(Session session, Check check) throws SQLException {
        return session.update(
                "INSERT INTO transition (site_id, state, detail, at) VALUES (?, ?, ?, ?)",
                check.siteId(),
                check.state().name(),
                check.detail(),
                check.startedAt());
    }

    /**
     * Takes the oldest unpublished change of a site through the publication and marks it; false if there is none. The
     * site's row is locked meanwhile, so no other thread publishes the same. If the publication throws, nothing is marked.
     */
    boolean publishNext(long siteId, Consumer<UptimeTransition> publication) {
        return database.transaction(session -> {
            session.query(row -> row.getLong(1), "SELECT id FROM site WHERE id = ? FOR UPDATE", siteId);
            List<UptimeTransition> next = session.query(
                    TRANSITION,
                    "SELECT t.*, s.url FROM transition t JOIN site s ON s.id = t.site_id"
                            + " WHERE t.site_id = ? AND NOT t.published ORDER BY t.id LIMIT 1",
                    siteId);
            for (UptimeTransition transition : next) {
                publication.accept(transition);
                session.update("UPDATE transition SET published = TRUE WHERE id = ?", transition.number());
            }
            return !next.isEmpty();
        });
    }

    /** Forgets checks that began before this time. */
    void forgetBefore(Instant time) {
        database.transaction(session -> session.update("DELETE FROM site_check WHERE started_at < ?", time));
    }
}
