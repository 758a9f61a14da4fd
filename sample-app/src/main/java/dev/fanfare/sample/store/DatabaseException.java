package dev.fanfare.sample.store;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** The database refused something or cannot be reached. */
public final class DatabaseException extends RuntimeException {
    private final boolean duplicate;

    DatabaseException(SQLException cause) {
        super("The database failed: " + cause.getMessage(), cause);
        this.duplicate = cause instanceof SQLIntegrityConstraintViolationException;
    }

    /** Whether a value is there already that may be there only once. */
    public boolean isDuplicate() {
        return duplicate;
    }
}
