package dev.fanfare.local.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link RecordWriter} wrote, in the same order. Not thread-safe. */
public final class RecordReader {
    private final ByteBuffer bytes;

    public RecordReader(byte[] content) {
        this.bytes = ByteBuffer.wrap(content);
    }

    public long number() {
        return bytes.getLong();
    }

    public int smallNumber() {
        return bytes.getInt();
    }

    public boolean flag() {
        return bytes.get() != 0;
    }

    public byte[] bytes() {
        return raw(bytes.getInt());
    }

    public String text() {
        int length = bytes.getInt();
        if (length < 0) {
            return ByteBuffer.wrap(raw(-length)).asCharBuffer().toString();
        }
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private byte[] raw(int length) {
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }
}
