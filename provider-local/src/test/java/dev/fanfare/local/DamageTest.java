package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips bytes in the files of a storage, cuts and removes them, and starts on what is left. */
class DamageTest {
    private static final int MESSAGES = 300;
    private static final int HANDLED = 100;
    private static final int PLACES = 12;

    /** Of the records of a file so many are tried, one as far from the next as another. */
    private static final int RECORDS = 60;

    private static final int MAGIC = 0xFA_9F_A7_E1;

    private final Topology.Topic topic = Given.topic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
    private final Random random = new Random(7);
    private final List<String> wrong = new ArrayList<>();
    private int copies;
    private int reported;

    @TempDir
    Path folders;

    private Path sound;

    @BeforeEach
    void fill() {
        // Twice, so that some of it is in tables and some in the log.
        StoredRig rig = StoredRig.in(folders.resolve("first"), topology);
        rig.publish(messages(0, MESSAGES / 2));
        Source source = rig.open();
        rig.fetch(source, HANDLED).forEach(source::ack);
        rig = rig.restarted();
        rig.publish(messages(MESSAGES / 2, MESSAGES));
        rig.settle();
        sound = folders.resolve("sound");
        StoredRig.copy(folders.resolve("first"), sound);
        rig.close();
    }

    @AfterEach
    void nothingWasWrong() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSoundCopyHoldsEverything() throws IOException {
        Path copy = copy();
        assertThat(ids(copy)).hasSize(MESSAGES - HANDLED);
        assertThat(damagedFolders(copy)).isEmpty();
    }

    @Test
    void aFlippedByteAnywhereLosesNoMoreThanItsRecordAndIsReported() throws IOException {
        for (Path file : files(sound)) {
            long size = Files.size(file);
            for (int i = 0; i < PLACES && size > 0; i++) {
                long at = i == 0 ? 0 : i == 1 ? size - 1 : random.nextLong(size);
                Path copy = copy();
                flip(copy.resolve(sound.relativize(file)), at);
                judge(copy, file.getFileName() + " flipped at " + at + " of " + size, 1);
            }
        }
        assertThat(reported).as("runs in which damage was found").isPositive();
    }

    @Test
    void aFileCutAnywhereLosesNoMoreThanItsEndAndIsReported() throws IOException {
        for (Path file : files(sound)) {
            long size = Files.size(file);
            for (int i = 0; i < PLACES && size > 0; i++) {
                long at = i == 0 ? 0 : i == 1 ? size - 1 : random.nextLong(size);
                Path copy = copy();
                cut(copy.resolve(sound.relativize(file)), at);
                judge(copy, file.getFileName() + " cut at " + at + " of " + size, MESSAGES);
            }
        }
        assertThat(reported).as("runs in which damage was found").isPositive();
    }

    @Test
    void aFileCutAtAnyRecordLosesNoMoreThanWhatStoodBehindIt() throws IOException {
        for (Path file : files(sound)) {
            List<Integer> starts = recordsIn(file);
            for (int i = 0; i < starts.size(); i += 1 + starts.size() / RECORDS) {
                Path copy = copy();
                cut(copy.resolve(sound.relativize(file)), starts.get(i));
                judge(copy, file.getFileName() + " cut at the record at " + starts.get(i), MESSAGES);
            }
        }
        assertThat(reported).as("runs in which damage was found").isPositive();
    }

    /** Where the records in a file begin: each does with the same four bytes. */
    private static List<Integer> recordsIn(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        return IntStream.range(0, Math.max(0, bytes.limit() - Integer.BYTES))
                .filter(at -> bytes.getInt(at) == MAGIC)
                .boxed()
                .toList();
    }

    @Test
    void aMissingFileIsReported() throws IOException {
        for (Path file : files(sound)) {
            Path copy = copy();
            Files.delete(copy.resolve(sound.relativize(file)));
            judge(copy, file.getFileName() + " removed", MESSAGES);
        }
        assertThat(reported).as("runs in which damage was found").isPositive();
    }

    /** Nothing comes that was not published, or not as it was; what is missing is few, and told. */
    private void judge(Path copy, String what, int mostMissing) throws IOException {
        Set<String> expected = new HashSet<>();
        for (OutboundMessage message : messages(HANDLED, MESSAGES)) {
            expected.add(message.id());
        }
        List<String> found;
        try {
            found = ids(copy);
        } catch (RuntimeException failure) {
            wrong.add(what + ": " + failure);
            return;
        }
        Set<String> missing = new HashSet<>(expected);
        found.forEach(missing::remove);
        boolean told = !damagedFolders(copy).isEmpty();
        reported += told ? 1 : 0;
        if (missing.size() > mostMissing) {
            wrong.add(what + ": missing " + missing.size());
        }
        if (!missing.isEmpty() && !told) {
            wrong.add(what + ": missing and not told: " + missing.size());
        }
        if (found.size() > expected.size() && !told) {
            wrong.add(what + ": delivered again and not told");
        }
    }

    private List<String> ids(Path copy) {
        try (StoredRig rig = StoredRig.in(copy, topology)) {
            List<String> ids = new ArrayList<>();
            for (Delivery delivery : rig.drain("all")) {
                ids.add(delivery.brokerId());
                assertThat(delivery.body()).isEqualTo(Given.body(delivery.brokerId()));
            }
            rig.publish("after");
            assertThat(rig.drainedIds()).containsExactly("after");
            return ids;
        }
    }

    private Path copy() {
        Path copy = folders.resolve("copy" + copies++);
        StoredRig.copy(sound, copy);
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> damagedFolders(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged-"))
                    .filter(file -> Files.exists(file.resolve("report.txt")))
                    .toList();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 0x41;
        Files.write(file, bytes);
    }

    private static void cut(Path file, long at) throws IOException {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) at));
    }

    private static OutboundMessage[] messages(int from, int to) {
        OutboundMessage[] messages = new OutboundMessage[to - from];
        for (int i = from; i < to; i++) {
            messages[i - from] = Given.message("message-" + i);
        }
        return messages;
    }
}
