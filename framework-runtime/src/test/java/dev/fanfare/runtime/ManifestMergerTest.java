package dev.fanfare.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.testing.MemoryLoader;
import dev.fanfare.runtime.testing.Modules;
import dev.fanfare.runtime.testing.SignupsContribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestMergerTest {
    @Test
    void theManifestOfTheClassPathIsWrittenToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("manifest.json");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new MemoryLoader()
                .add(Modules.SERVICES, SignupsContribution.class.getName())
                .add(SignupsContribution.MANIFEST, Modules.signups()));
        try {
            ManifestMerger.main(new String[] {file.toString()});
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThat(file).content().isEqualTo(Modules.signups());
        assertThat(Files.readString(file)).contains("\"name\": \"welcome\"");
    }
}
