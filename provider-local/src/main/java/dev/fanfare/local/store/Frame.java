package dev.fanfare.local.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a record stands in the files: a magic number, a checksum (CRC-32C), the lengths, the key and the content. So a record
 * is recognised and proven whole wherever it is found, even in a file that the engine cannot read any more.
 */
final class Frame {
    /** The first bytes of every record; not text, so that no body holds them. */
    static final int MAGIC = 0xFA_9F_A7_E1;

    static final int HEAD = 14;

    private static final int CHECKED_FROM = 8;
    private static final int MOST = 1 << 20;

    private Frame() {}

    /**
     * A record that was found.
     *
     * @param length of the frame in bytes
     */
    record Found(byte[] key, byte[] content, int length) {}

    static byte[] of(byte[] key, byte[] content) {
        byte[] frame = new byte[HEAD + key.length + content.length];
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        bytes.putInt(MAGIC)
                .putInt(0)
                .putShort((short) key.length)
                .putInt(content.length)
                .put(key)
                .put(content);
        bytes.putInt(4, checksum(frame, CHECKED_FROM, frame.length - CHECKED_FROM));
        return frame;
    }

    /** The record that begins at the index; empty if none does, or not a whole one. */
    static Optional<Found> at(byte[] bytes, int index) {
        if (bytes.length - index < HEAD) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, index, HEAD).slice();
        int keyLength = head.getShort(8);
        int contentLength = head.getInt(10);
        if (head.getInt(0) != MAGIC || keyLength < 1 || contentLength < 0 || contentLength > MOST) {
            return Optional.empty();
        }
        int length = HEAD + keyLength + contentLength;
        if (bytes.length - index < length
                || checksum(bytes, index + CHECKED_FROM, length - CHECKED_FROM) != head.getInt(4)) {
            return Optional.empty();
        }
        byte[] key = new byte[keyLength];
        byte[] content = new byte[contentLength];
        System.arraycopy(bytes, index + HEAD, key, 0, keyLength);
        System.arraycopy(bytes, index + HEAD + keyLength, content, 0, contentLength);
        return Optional.of(new Found(key, content, length));
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }
}
