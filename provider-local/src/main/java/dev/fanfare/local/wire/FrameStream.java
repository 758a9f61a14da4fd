package dev.fanfare.local.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Frames as they come in. One thread reads; any may ask {@link #waitingSince}. */
public final class FrameStream {
    private static final int ROOM = 64 * 1024;
    private static final int HEADER = 1 + Long.BYTES;

    private final InputStream in;
    private byte[] bytes = new byte[ROOM];
    private int start;
    private int end;
    private volatile long waitingSince;

    /** Frames of this stream. */
    public FrameStream(InputStream in) {
        this.in = in;
    }

    /**
     * The next frame, whole; the one before is not valid any more.
     *
     * @return null if the other side has ended in good order
     * @throws WireException if it is none, or too large
     * @throws IOException if the connection is lost
     */
    public @Nullable FrameReader next() throws IOException {
        if (!hasNext()) {
            waitingSince = System.nanoTime() | 1;
            try {
                if (!fill()) {
                    return null;
                }
            } finally {
                waitingSince = 0;
            }
        }
        int length = length();
        FrameReader frame = new FrameReader(bytes, start + Integer.BYTES, length);
        start += Integer.BYTES + length;
        return frame;
    }

    /** Whether the next frame is here already. */
    public boolean hasNext() throws WireException {
        return end - start >= Integer.BYTES && end - start >= Integer.BYTES + length();
    }

    /** When the reader began to wait for the frame that it waits for now, as {@link System#nanoTime}; 0 if it does not. */
    public long waitingSince() {
        return waitingSince;
    }

    private int length() throws WireException {
        int length = ByteBuffer.wrap(bytes).getInt(start);
        if (length < HEADER || length > Protocol.LARGEST_FRAME) {
            throw new WireException("a frame says that it has " + length + " bytes; it may have " + HEADER + " to "
                    + Protocol.LARGEST_FRAME);
        }
        return length;
    }

    /** Reads until a frame is whole; false if there is none any more. */
    private boolean fill() throws IOException {
        while (!hasNext()) {
            makeRoom();
            int read = in.read(bytes, end, bytes.length - end);
            if (read < 0) {
                if (end > start) {
                    throw new EOFException("the connection ended within a frame");
                }
                return false;
            }
            end += read;
        }
        return true;
    }

    private void makeRoom() throws WireException {
        int needed = end - start >= Integer.BYTES ? Integer.BYTES + length() : Integer.BYTES;
        if (start == end && bytes.length > ROOM) {
            bytes = new byte[ROOM];
        } else if (needed > bytes.length) {
            bytes = Arrays.copyOfRange(bytes, start, start + Math.max(needed, ROOM));
        } else if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
        }
        end -= start;
        start = 0;
    }
}
