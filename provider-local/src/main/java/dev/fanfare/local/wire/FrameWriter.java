package dev.fanfare.local.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Frames, one behind the other, on their way out: the length of what follows (4 bytes), the kind (1), the request's id (8),
 * and then what belongs to the kind. Not thread-safe. Every Java string is read again as it was, also with lone surrogates.
 */
public final class FrameWriter {
    private static final int ROOM = 64 * 1024;

    private byte[] bytes = new byte[4 * 1024];
    private int length;
    private int start;

    /** Begins a frame. */
    public FrameWriter begin(byte kind, long id) {
        start = length;
        return number(0).octet(kind).number(id);
    }

    /**
     * Ends the frame.
     *
     * @throws IllegalStateException if it is larger than frames may be; it is taken back then
     */
    public void end() {
        int size = length - start - Integer.BYTES;
        if (size > Protocol.LARGEST_FRAME) {
            length = start;
            throw new IllegalStateException("A frame of " + size + " bytes is larger than any may be.");
        }
        ByteBuffer.wrap(bytes).putInt(start, size);
    }

    /** A frame of which the kind says all. */
    public void frame(byte kind, long id) {
        begin(kind, id).end();
    }

    /** Bytes of all frames so far. */
    public int size() {
        return length;
    }

    /** Bytes of the frame that has begun. */
    public int frameSize() {
        return length - start;
    }

    /** Forgets what was written from there on. */
    void cut(int to) {
        length = to;
    }

    /** One byte. */
    public FrameWriter octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Whether. */
    public FrameWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /** Four bytes. */
    public FrameWriter number(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(length, value);
        length += Integer.BYTES;
        return this;
    }

    /** Eight bytes. */
    public FrameWriter number(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(length, value);
        length += Long.BYTES;
        return this;
    }

    /** Bytes behind their number. */
    public FrameWriter bytes(byte[] value) {
        return number(value.length).raw(value);
    }

    /** UTF-8 behind its length; or UTF-16 behind its negative length, for text that UTF-8 cannot say. */
    public FrameWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (isLossy(utf8, value)) {
            byte[] utf16 = utf16(value);
            return number(-utf16.length).raw(utf16);
        }
        return bytes(utf8);
    }

    /** Text, or none. */
    public FrameWriter text(Optional<String> value) {
        flag(value.isPresent());
        return value.isPresent() ? text(value.get()) : this;
    }

    /** Texts behind their number. */
    public FrameWriter texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    /** Names with values, behind their number. */
    public FrameWriter attributes(Map<String, String> values) {
        number(values.size());
        values.forEach((name, value) -> text(name).text(value));
        return this;
    }

    /** Puts a number where another one stands. */
    void numberAt(int place, int value) {
        ByteBuffer.wrap(bytes).putInt(place, value);
    }

    /** Puts a byte where another one stands. */
    void octetAt(int place, int value) {
        bytes[place] = (byte) value;
    }

    /** Sends all frames, and begins anew. */
    public void sendTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
        length = 0;
        if (bytes.length > 4 * ROOM) {
            bytes = new byte[ROOM];
        }
    }

    /** The frames. */
    public byte[] content() {
        return Arrays.copyOf(bytes, length);
    }

    private FrameWriter raw(byte[] value) {
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
