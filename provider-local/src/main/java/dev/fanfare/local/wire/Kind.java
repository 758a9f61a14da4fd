package dev.fanfare.local.wire;

/** The kinds of frames: requests of a client, and what the server answers. */
public final class Kind {
    /** The topology, in parts: a provision, whether more follows, bytes of the manifest. */
    public static final byte OPEN = 1;
    /** Messages: the topic's place in the topology, how many, each. */
    public static final byte PUBLISH = 2;
    /** Opens a source, which is called by this request's id from now: the subscription's place in the topology. */
    public static final byte SUBSCRIBE = 3;
    /** The source, and for how many. */
    public static final byte FETCH = 4;
    /** The source, and a delivery. */
    public static final byte ACK = 5;
    /** The source, a delivery, milliseconds, and whether a failure follows: its class and its message. */
    public static final byte RETRY = 6;
    /** The source, and a delivery. */
    public static final byte RELEASE = 7;
    /** The source, a delivery, and diagnostics. */
    public static final byte BURY = 8;
    /** The source, how many deliveries, and each. */
    public static final byte EXTEND = 9;
    /** The source, which hands out nothing more. */
    public static final byte STOP = 10;
    /** The source, which ends. */
    public static final byte CLOSE = 11;
    /** Dead letters of a subscription: its place in the topology, and how many at most. */
    public static final byte LETTERS = 12;
    /** One of them: the subscription's place, and an id. */
    public static final byte FIND = 13;
    /** How many there are: the subscription's place. */
    public static final byte COUNT = 14;
    /** Gives one back: the subscription's place, and an id. */
    public static final byte REPLAY = 15;
    /** Gives all back: the subscription's place. */
    public static final byte REPLAY_ALL = 16;
    /** Forgets all: the subscription's place. */
    public static final byte PURGE = 17;
    /** Whether somebody is there. */
    public static final byte PING = 18;
    /** How much there is in a subscription: its place in the topology. */
    public static final byte STATUS = 19;
    /** Forgets one dead letter: the subscription's place, and an id. */
    public static final byte FORGET = 20;

    /** It is done. */
    public static final byte DONE = 64;
    /** It failed: see {@link Failures}. */
    public static final byte FAILED = 65;
    /** Some of the published messages failed: how many, and the place and the failure of each. */
    public static final byte PARTLY = 66;
    /** What was fetched: whether more follows, how many, and each. */
    public static final byte FETCHED = 67;
    /** Dead letters: whether more follows, how many, and each. */
    public static final byte FOUND = 68;
    /** A number. */
    public static final byte NUMBER = 69;
    /** The server leaves in good order; of no request. */
    public static final byte GOING = 70;

    /** How much there is: whether there is such a subscription, and see {@link Messages#write(dev.fanfare.runtime.spi.Figures, FrameWriter)}. */
    public static final byte FIGURES = 71;

    private Kind() {}
}
