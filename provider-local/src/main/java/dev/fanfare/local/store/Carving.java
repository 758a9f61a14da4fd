package dev.fanfare.local.store;

import dev.fanfare.local.store.Frame.Found;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds whole records in a file of the engine, without the engine: each begins with a magic number and proves itself by its
 * checksum. Of a log, which is written in blocks of 32 KiB with a head for every piece of a record, the pieces are joined
 * first.
 */
record Carving(Path file) {
    private static final int LOG_BLOCK = 32 << 10;
    private static final int LOG_HEAD = 7;
    private static final int LAST_PIECE = 4;
    private static final byte FIRST_OF_MAGIC = (byte) (Frame.MAGIC >>> 24);

    /** Takes each whole record. */
    interface Sink {
        void found(Found record) throws IOException;
    }

    /** How many bytes of the file belong to whole records. */
    long into(Sink sink) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".log")) {
            bytes = joined(bytes);
        }
        long whole = 0;
        int index = 0;
        while (index < bytes.length) {
            Optional<Found> found = bytes[index] == FIRST_OF_MAGIC ? Frame.at(bytes, index) : Optional.empty();
            if (found.isPresent()) {
                sink.found(found.get());
                whole += found.get().length();
                index += found.get().length();
            } else {
                index++;
            }
        }
        return whole;
    }

    private static byte[] joined(byte[] log) {
        ByteBuffer bytes = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream joined = new ByteArrayOutputStream(log.length);
        for (int block = 0; block < log.length; block += LOG_BLOCK) {
            int end = Math.min(block + LOG_BLOCK, log.length);
            int index = block;
            while (index + LOG_HEAD <= end) {
                int length = Short.toUnsignedInt(bytes.getShort(index + 4));
                int type = bytes.get(index + 6);
                boolean sound = type > 0 && type <= LAST_PIECE;
                // A head that cannot be: what follows in this block may still hold records, as it stands.
                int from = sound ? index + LOG_HEAD : index;
                int to = sound ? Math.min(from + length, end) : end;
                joined.write(log, from, to - from);
                index = to;
            }
        }
        return joined.toByteArray();
    }
}
