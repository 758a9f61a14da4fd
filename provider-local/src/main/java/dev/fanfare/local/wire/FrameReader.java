package dev.fanfare.local.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One frame, read in the order in which it was written. Not thread-safe. Whatever the bytes are, it reads no further than
 * the frame, and takes no more memory than some multiple of it.
 */
public final class FrameReader {
    private final byte[] bytes;
    private final ByteBuffer frame;
    private final byte kind;
    private final long id;

    /** The frame of so many bytes from there. */
    FrameReader(byte[] bytes, int start, int length) throws WireException {
        this.bytes = bytes;
        this.frame = ByteBuffer.wrap(bytes, start, length);
        this.kind = (byte) octet();
        this.id = longNumber();
    }

    /** What it is: one of {@link Kind}. */
    public byte kind() {
        return kind;
    }

    /** Which request it is, or answers. */
    public long id() {
        return id;
    }

    /** One byte. */
    public int octet() throws WireException {
        need(1);
        return frame.get();
    }

    /** Whether. */
    public boolean flag() throws WireException {
        return octet() != 0;
    }

    /** Four bytes. */
    public int number() throws WireException {
        need(Integer.BYTES);
        return frame.getInt();
    }

    /** Eight bytes. */
    public long longNumber() throws WireException {
        need(Long.BYTES);
        return frame.getLong();
    }

    /** How many elements follow, each of at least so many bytes. */
    public int count(int least) throws WireException {
        int count = number();
        if (count < 0 || count > frame.remaining() / least) {
            throw new WireException("a frame that should have " + count + " elements has not");
        }
        return count;
    }

    /** A copy of bytes. */
    public byte[] bytes() throws WireException {
        return raw(number());
    }

    /** Text. */
    public String text() throws WireException {
        int length = number();
        if (length < 0) {
            return ByteBuffer.wrap(raw(-length)).asCharBuffer().toString();
        }
        need(length);
        String text = new String(bytes, frame.position(), length, StandardCharsets.UTF_8);
        frame.position(frame.position() + length);
        return text;
    }

    /** Text, or none. */
    public Optional<String> optionalText() throws WireException {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    /** Texts. */
    public List<String> texts() throws WireException {
        int count = count(Integer.BYTES);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** Names with values. */
    public Map<String, String> attributes() throws WireException {
        int count = count(2 * Integer.BYTES);
        Map<String, String> attributes = new LinkedHashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            attributes.put(text(), text());
        }
        return java.util.Collections.unmodifiableMap(attributes);
    }

    /** Bytes that are not read yet. */
    public int remaining() {
        return frame.remaining();
    }

    /** Nothing may follow. */
    public void end() throws WireException {
        if (frame.hasRemaining()) {
            throw new WireException("a frame of kind " + kind + " has " + frame.remaining() + " bytes too many");
        }
    }

    private byte[] raw(int length) throws WireException {
        need(length);
        byte[] value = new byte[length];
        frame.get(value);
        return value;
    }

    private void need(int length) throws WireException {
        if (length < 0 || length > frame.remaining()) {
            throw new WireException("a frame ends too early");
        }
    }
}
