package dev.fanfare.local.store;

/** What is known of a record when damaged files hold several versions of it, of which nobody knows the last. */
public interface Merge {
    /** The content that is safe to go on with. */
    byte[] of(byte[] key, byte[] one, byte[] other);
}
