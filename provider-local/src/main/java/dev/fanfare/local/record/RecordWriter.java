package dev.fanfare.local.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the content of a record. Not thread-safe. Every Java string is read again as it was, also with lone surrogates. */
public final class RecordWriter {
    private byte[] bytes;
    private int length;

    public RecordWriter(int room) {
        this.bytes = new byte[room];
    }

    public RecordWriter number(long value) {
        room(8);
        ByteBuffer.wrap(bytes).putLong(length, value);
        length += 8;
        return this;
    }

    public RecordWriter number(int value) {
        room(4);
        ByteBuffer.wrap(bytes).putInt(length, value);
        length += 4;
        return this;
    }

    public RecordWriter flag(boolean value) {
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public RecordWriter bytes(byte[] value) {
        number(value.length);
        return raw(value);
    }

    /** UTF-8 after its length; or UTF-16 after its negative length, for text that UTF-8 cannot say. */
    public RecordWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (isLossy(utf8, value)) {
            byte[] utf16 = utf16(value);
            return number(-utf16.length).raw(utf16);
        }
        return number(utf8.length).raw(utf8);
    }

    public byte[] content() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private RecordWriter raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** What cannot be said becomes a question mark. */
    private static boolean isLossy(byte[] utf8, String value) {
        for (byte each : utf8) {
            if (each == '?') {
                return !new String(utf8, StandardCharsets.UTF_8).equals(value);
            }
        }
        return false;
    }

    private static byte[] utf16(String value) {
        ByteBuffer units = ByteBuffer.allocate(value.length() * 2);
        units.asCharBuffer().put(value);
        return units.array();
    }
}
