package dev.fanfare.sample.site;

import dev.fanfare.sample.store.Database;
import dev.fanfare.sample.store.DatabaseException;
import dev.fanfare.sample.store.Session.Row;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sites in the database. Thread-safe. */
public final class SiteStore {
    private static final Row<Site> SITE = row ->
            new Site(row.getLong("id"), URI.create(row.getString("url")), row.getObject("added_at", Instant.class));

    private final Database database;

    /** The sites of this database. */
    public SiteStore(Database database) {
        this.database = database;
    }

    /** All sites, oldest first. */
    public List<Site> all() {
        return database.transaction(session -> session.query(SITE, "SELECT id, url, added_at FROM site ORDER BY id"));
    }

    /** One site. */
    public Optional<Site> find(long id) {
        return database.transaction(
                session -> session.first(SITE, "SELECT id, url, added_at FROM site WHERE id = ?", id));
    }

    /** @throws DuplicateSiteException if the URL is there already */
    Site insert(URI url, Instant now) {
        try {
            long id = database.transaction(session -> session.insert(
                    "INSERT INTO site (url, added_at, since, as_of) VALUES (?, ?, ?, ?)",
                    url.toString(),
                    now,
                    now,
                    now));
            return new Site(id, url, now);
        } catch (DatabaseException failure) {
            throw failure.isDuplicate() ? new DuplicateSiteException(url.toString(), failure) : failure;
        }
    }

    /** Deletes a site with all that is known of it; false if there was none. */
    boolean delete(long id) {
        return database.transaction(session -> session.update("DELETE FROM site WHERE id = ?", id)) > 0;
    }
}
