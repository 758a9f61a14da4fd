package dev.fanfare.local.wire;

import java.util.List;
import java.util.function.BiConsumer;

/** Lists that may be longer than a frame: whether more frames follow, how many elements are in this one, and each. */
public final class Parts {
    /** A frame is ended when it has so many bytes. */
    private static final int ENOUGH = 48 * 1024;

    private Parts() {}

    /** Writes all of a list, in as many frames as it needs, at least one. */
    public static <T> void write(
            byte kind, long id, List<T> list, BiConsumer<T, FrameWriter> element, FrameWriter frames) {
        int written = 0;
        do {
            frames.begin(kind, id);
            int head = frames.size();
            frames.flag(false).number(0);
            int count = fill(list, written, element, frames);
            written += count;
            frames.octetAt(head, written < list.size() ? 1 : 0);
            frames.numberAt(head + 1, count);
            frames.end();
        } while (written < list.size());
    }

    /** Adds elements from there on; returns how many. */
    private static <T> int fill(List<T> list, int from, BiConsumer<T, FrameWriter> element, FrameWriter frames) {
        int next = from;
        while (next < list.size() && frames.frameSize() < ENOUGH) {
            int before = frames.size();
            element.accept(list.get(next), frames);
            if (next > from && frames.frameSize() > Protocol.LARGEST_FRAME) {
                frames.cut(before);
                return next - from;
            }
            next++;
        }
        return next - from;
    }
}
