package dev.fanfare.runtime.internal.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What a look over the bytes of written JSON finds. */
enum BodyText {
    /** Nothing to mend. */
    SOUND,
    /** U+FFFE or U+FFFF stand there raw. */
    FORBIDDEN_IN_XML,
    /** Half of a surrogate pair, written as an escape: no Unicode text. */
    LONE_SURROGATE;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final byte LEAD = (byte) 0xEF;
    private static final byte SECOND = (byte) 0xBF;

    /** Looks once over JSON that was written with every pair of surrogates as four bytes. */
    static BodyText of(byte[] json) {
        BodyText found = SOUND;
        for (int i = plainUntil(json, 0); i < json.length - 2; i = plainUntil(json, i + 1)) {
            byte unit = json[i];
            if (unit == '\\') {
                if (json[i + 1] == 'u' && isSurrogate(json, i + 2)) {
                    return LONE_SURROGATE;
                }
                i++;
            } else if (unit == LEAD && json[i + 1] == SECOND && (json[i + 2] & 0xFE) == 0xBE) {
                found = FORBIDDEN_IN_XML;
            }
        }
        return found;
    }

    /** Skips bytes that need no look: 32 at a step, then eight. */
    private static int plainUntil(byte[] json, int from) {
        int i = from;
        while (i + 4 * Long.BYTES <= json.length
                && ((marks(json, i) | marks(json, i + 8) | marks(json, i + 16) | marks(json, i + 24)) & HIGH_BITS)
                        == 0) {
            i += 4 * Long.BYTES;
        }
        while (i + Long.BYTES <= json.length && (marks(json, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    /** No high bit if eight bytes are all ASCII and none is a backslash: subtracting 1 of each borrows from a byte that is 0. */
    private static long marks(byte[] json, int at) {
        long bytes = (long) EIGHT_BYTES.get(json, at);
        return bytes | ((bytes ^ BACKSLASHES) - EACH);
    }

    /** Whether the four digits there are D800 to DFFF. */
    private static boolean isSurrogate(byte[] json, int at) {
        return at + 1 < json.length && (json[at] == 'D' || json[at] == 'd') && Character.digit(json[at + 1], 16) >= 8;
    }
}
