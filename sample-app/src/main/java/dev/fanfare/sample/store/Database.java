package dev.fanfare.sample.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

/** The H2 database of one application: in memory, or in a folder. Thread-safe. */
public final class Database implements AutoCloseable {
    /** Who waits longer for another transaction's row than these milliseconds gives up. */
    private static final String OPTIONS = ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final int MOST_CONNECTIONS = 32;

    private final JdbcConnectionPool pool;

    private Database(String url) {
        pool = JdbcConnectionPool.create(url + OPTIONS, "sa", "");
        pool.setMaxConnections(MOST_CONNECTIONS);
        try {
            transaction(session -> session.update(schema()));
        } catch (RuntimeException failure) {
            pool.dispose();
            throw failure;
        }
    }

    /** A new, empty database that ends with {@link #close}. */
    public static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /**
     * The database in this folder, made if there is none.
     *
     * @throws DatabaseException if it cannot be opened, because another process has it, for example
     */
    public static Database in(Path folder) {
        // "async", since an interrupted thread would close the channel of "file" under all others.
        return new Database("jdbc:h2:async:" + folder.toAbsolutePath().resolve("uptime"));
    }

    /** Does all of the work or, if it throws, none of it. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(new Session(connection));
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection()) {
            new Session(connection).update("SHUTDOWN");
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        } finally {
            pool.dispose();
        }
    }

    private static String schema() {
        try (InputStream script = Objects.requireNonNull(Database.class.getResourceAsStream("schema.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a transaction does. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it on the transaction's connection. */
        T run(Session session) throws SQLException;
    }
}
