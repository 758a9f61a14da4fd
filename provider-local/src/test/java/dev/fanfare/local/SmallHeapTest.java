package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backlogs that a heap of 64 MB could not hold. */
@Timeout(300)
class SmallHeapTest {
    @TempDir
    Path folder;

    @Test
    void aMillionMessagesFitBehindAHeapOf64Megabytes() throws Exception {
        run(1_000_000, 0, false);
        assertThat(bytes()).as("the storage shrinks as messages are handled").isLessThan(120L << 20);
    }

    @Test
    void messagesOfManyKeysKeepTheirOrder() throws Exception {
        run(200_000, 1_000, false);
    }

    @Test
    void aBlockedKeyParksItsMessagesAndTheOthersGoOn() throws Exception {
        run(300_000, 3, true);
    }

    private void run(int messages, int keys, boolean holding) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapChild.class.getName(),
                        folder.toString(),
                        String.valueOf(messages),
                        String.valueOf(keys),
                        String.valueOf(holding))
                .redirectErrorStream(true)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isZero();
        assertThat(lines).endsWith("done");
    }

    private long bytes() throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
