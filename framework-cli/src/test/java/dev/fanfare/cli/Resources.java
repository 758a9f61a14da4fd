package dev.fanfare.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the tests. */
final class Resources {
    private Resources() {}

    /** The text of {@code src/test/resources/<name>}. */
    static String text(String name) {
        try (InputStream bytes = Resources.class.getResourceAsStream("/" + name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no test resource " + name + ".");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A project in this directory as Maven leaves it, with this manifest. */
    static void compiled(Path directory, String manifest) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("target/classes/META-INF/fanfare"));
        Files.writeString(folder.resolve("app.json"), text("manifests/" + manifest));
    }
}
