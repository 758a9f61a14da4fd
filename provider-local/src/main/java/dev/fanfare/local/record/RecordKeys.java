package dev.fanfare.local.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys of the stored records: a letter, then numbers whose order is that of the bytes. Topics and subscriptions stand in
 * them by a hash of their names, so that a record is found also when the definition of its topic is lost.
 */
public final class RecordKeys {
    public static final byte TOPIC = 'T';
    public static final byte SUBSCRIPTION = 'S';
    /** The last of all, so that a start knows everything else when it reads them. */
    public static final byte MESSAGE = 'z';

    public static final byte STATE = 's';
    public static final byte PAGE = 'p';
    public static final byte LOW = 'l';
    public static final byte LETTER = 'x';
    public static final byte RECENT = 'e';

    /** There while a subscription is paused. */
    public static final byte PAUSE = 'h';

    private RecordKeys() {}

    /** A topic's or subscription's number: 64 bits of the SHA-256 of its name or path. */
    public static long id(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static byte[] of(byte kind, long id) {
        return ByteBuffer.allocate(9).put(kind).putLong(id).array();
    }

    /** The numbers of records are not negative, and so in the order of their bytes. */
    public static byte[] of(byte kind, long id, long number) {
        return ByteBuffer.allocate(17).put(kind).putLong(id).putLong(number).array();
    }

    public static byte[] recent(long topic, long acceptedAt, String messageId) {
        byte[] text = messageId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(17 + text.length)
                .put(RECENT)
                .putLong(topic)
                .putLong(acceptedAt)
                .put(text)
                .array();
    }

    public static byte kind(byte[] key) {
        return key[0];
    }

    public static long id(byte[] key) {
        return ByteBuffer.wrap(key).getLong(1);
    }

    public static long number(byte[] key) {
        return ByteBuffer.wrap(key).getLong(9);
    }

    /** The message id at the end of the key of a recent one. */
    public static String recentId(byte[] key) {
        return new String(key, 17, key.length - 17, StandardCharsets.UTF_8);
    }
}
