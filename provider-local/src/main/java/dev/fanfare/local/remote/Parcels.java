package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Protocol;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayList;
import java.util.List;

/** How messages are divided, so that each part fits a frame. */
final class Parcels {
    private static final int MOST_MESSAGES = 256;

    /** Several messages take so many bytes together. */
    private static final int BYTES = 192 * 1024;

    /** One may take more; a frame has room for a little besides. */
    private static final int LARGEST = Protocol.LARGEST_FRAME - 1_024;

    private Parcels() {}

    /** The messages in parts, in order. */
    static List<List<OutboundMessage>> of(List<OutboundMessage> messages) {
        if (messages.size() == 1) {
            return List.of(messages);
        }
        List<List<OutboundMessage>> parts = new ArrayList<>();
        List<OutboundMessage> part = new ArrayList<>();
        long bytes = 0;
        for (OutboundMessage message : messages) {
            long size = Messages.size(message);
            if (!part.isEmpty() && (part.size() == MOST_MESSAGES || bytes + size > BYTES)) {
                parts.add(part);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(message);
            bytes += size;
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** Why a part does not fit a frame, which one of a single message may not; empty if it does. */
    static String wrong(List<OutboundMessage> part) {
        OutboundMessage first = part.get(0);
        return part.size() > 1 || Messages.size(first) <= LARGEST
                ? ""
                : "message " + first.id()
                        + " is larger than any broker takes; the limit is 256 KiB, body and attributes "
                        + "together. Store what is large elsewhere and publish where it is";
    }
}
