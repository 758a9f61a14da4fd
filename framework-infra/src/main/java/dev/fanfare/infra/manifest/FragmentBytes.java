package dev.fanfare.infra.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what may be a manifest, and no more than one can hold. Stateless. */
final class FragmentBytes {
    /** A manifest of 1,000 topics and 3,000 subscriptions has about four MiB. */
    static final int MAX_BYTES = 64 << 20;

    private FragmentBytes() {}

    static byte[] read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes);
        }
    }

    /** Leaves the stream open. */
    static byte[] read(String location, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(location + " is larger than " + (MAX_BYTES >> 20) + " MiB, so it is no manifest");
        }
        return bytes;
    }
}
