package dev.fanfare.cli;

/** What {@code fanfare} ends with. They are documented for scripts, so none changes its meaning. */
public final class ExitCodes {
    /** All was done. */
    public static final int OK = 0;

    /** Something failed that no other code names. */
    public static final int FAILURE = 1;

    /** There are differences. Only with {@code --exit-code} or {@code --detailed-exitcode}. */
    public static final int CHANGES = 2;

    /** There is no manifest, or it is broken. */
    public static final int MANIFEST = 3;

    /** The cloud refused the credentials, or what they may do. */
    public static final int CREDENTIALS = 4;

    /** Some of it was done, and some failed. */
    public static final int PARTIAL = 5;

    /** It took longer than was allowed. */
    public static final int TIMEOUT = 17;

    /** The command line is wrong. */
    public static final int USAGE = 64;

    /** It was interrupted. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
