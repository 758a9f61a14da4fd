package dev.fanfare.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The file {@code format}, which says what the files beside it are: name, version and a checksum of both, as text. */
record Format(Directory directory) {
    /** The version that this code reads and writes. */
    static final int VERSION = 1;

    private static final Pattern TEXT = Pattern.compile("(fanfare-local ([0-9]{1,6})) ([0-9a-f]{8})\n");

    /** What the file says. */
    enum Finding {
        /** This version. */
        CURRENT,
        /** There is none. */
        MISSING,
        /** It is not whole. */
        DAMAGED
    }

    /** @throws dev.fanfare.runtime.ConfigurationException if it is of another version */
    Finding check() throws IOException {
        Path file = file();
        if (!Files.exists(file)) {
            return Finding.MISSING;
        }
        Matcher text = TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (!text.matches() || !text.group(3).equals(checksum(text.group(1)))) {
            return Finding.DAMAGED;
        }
        int version = Integer.parseInt(text.group(2));
        if (version != VERSION) {
            throw Directory.refused(
                    directory.path(),
                    "holds storage of format version " + version
                            + ", but this version of fanfare-local reads and writes version " + VERSION
                            + ". Use the version of fanfare-local that wrote it, or another directory");
        }
        return Finding.CURRENT;
    }

    void write() throws IOException {
        String text = "fanfare-local " + VERSION;
        Path next = directory.resolve("format.new");
        try (FileChannel file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap((text + " " + checksum(text) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
            file.force(true);
        }
        Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        directory.sync();
    }

    private Path file() {
        return directory.resolve("format");
    }

    private static String checksum(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
