package dev.fanfare.local.wire;

/** Names and limits that both sides know. */
public final class Protocol {
    /** Raised with every change of a frame. */
    public static final int VERSION = 1;

    /** Bytes of a frame behind its length: the largest message, 256 KiB, and 64 KiB for all that stands around it. */
    public static final int LARGEST_FRAME = 320 * 1024;

    /** Bytes of the manifests of one application, which travel in several frames. */
    public static final int LARGEST_TOPOLOGY = 16 << 20;

    /** The most messages that one fetch asks for. */
    public static final int MOST_FETCHED = 256;

    /** Bytes of published messages without an outcome that a client sends; a server reads twice as many. */
    public static final long WINDOW = 8L << 20;

    private Protocol() {}
}
