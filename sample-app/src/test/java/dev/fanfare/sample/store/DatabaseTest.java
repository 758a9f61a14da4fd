package dev.fanfare.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String INSERT =
            "INSERT INTO site (url, added_at, since, as_of) VALUES (?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)";

    @Test
    void workThatThrowsLeavesNothingBehind() {
        try (Database database = Database.inMemory()) {
            assertThatThrownBy(() -> database.transaction(session -> {
                        session.insert(INSERT, "http://a/");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(urls(database)).isEmpty();
        }
    }

    @Test
    void databasesInMemoryShareNothing() {
        try (Database one = Database.inMemory();
                Database other = Database.inMemory()) {
            one.transaction(session -> session.insert(INSERT, "http://a/"));

            assertThat(urls(other)).isEmpty();
        }
    }

    @Test
    void aDatabaseInAFolderIsThereAgainAfterwards(@TempDir Path folder) {
        try (Database database = Database.in(folder)) {
            database.transaction(session -> session.insert(INSERT, "http://a/"));
        }

        try (Database database = Database.in(folder)) {
            assertThat(urls(database)).containsExactly("http://a/");
        }
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheFilesUnderTheOthers(@TempDir Path folder) {
        try (Database database = Database.in(folder)) {
            Thread.currentThread().interrupt();
            try {
                database.transaction(session -> session.insert(INSERT, "http://a/"));
            } catch (DatabaseException interrupted) {
                assertThat(interrupted).hasMessageContaining("failed");
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }

            database.transaction(session -> session.insert(INSERT, "http://b/"));
            assertThat(urls(database)).contains("http://b/");
        }
    }

    @Test
    void aFolderThatCannotBeIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(() -> Database.in(file)).isInstanceOf(DatabaseException.class);
    }

    private static List<String> urls(Database database) {
        return database.transaction(session -> session.query(row -> row.getString(1), "SELECT url FROM site"));
    }
}
