package dev.fanfare.local.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * The number of the last batch that was synced, in a file beside the records: storage that ends before it has lost its end,
 * which the engine could not tell from a half-written one. Not thread-safe.
 */
final class Mark implements AutoCloseable {
    private static final long CHECK = 0x5A5A_F00D_C0DE_A5A5L;

    private final FileChannel file;
    private final ByteBuffer bytes = ByteBuffer.allocate(16);

    Mark(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** The number; empty if there is none, or not a whole one. */
    OptionalLong read() throws IOException {
        bytes.clear();
        int read = file.read(bytes, 0);
        long number = bytes.getLong(0);
        return read == 16 && bytes.getLong(8) == (number ^ CHECK) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** Written, not synced: it may lag behind, but is never ahead of what is on disk. */
    void write(long number) throws IOException {
        bytes.clear();
        bytes.putLong(number).putLong(number ^ CHECK).flip();
        file.write(bytes, 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
