package dev.fanfare.runtime.spi.support;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What XML 1.0 allows as text (section 2.2, production Char), which is what SQS takes: tab, line feed, carriage return and
 * everything from U+0020 but surrogates, U+FFFE and U+FFFF. Pure.
 */
public final class XmlText {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long SPACES = 0x2020_2020_2020_2020L;

    private XmlText() {}

    /** The index of the first byte that is not part of legal XML characters in UTF-8; -1 if all are. */
    public static int illegalByte(byte[] text) {
        int i = plainUntil(text, 0);
        while (i < text.length) {
            int length = characterLength(text, i);
            if (length == 0) {
                return i;
            }
            i = plainUntil(text, i + length);
        }
        return -1;
    }

    /** The bytes of the text in UTF-8; if it has an illegal character, the bitwise complement of that one's index. */
    public static int legalLength(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit < 0x80) {
                bytes++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!isLegal(codePoint)) {
                return ~i;
            }
            bytes += utf8Length(codePoint);
            i += Character.charCount(codePoint) - 1;
        }
        return bytes;
    }

    /** Skips bytes of U+0020 to U+007F: 32 at a step, then eight. */
    private static int plainUntil(byte[] text, int from) {
        int i = from;
        while (i + 4 * Long.BYTES <= text.length
                && ((marks(text, i) | marks(text, i + 8) | marks(text, i + 16) | marks(text, i + 24)) & HIGH_BITS)
                        == 0) {
            i += 4 * Long.BYTES;
        }
        while (i + Long.BYTES <= text.length && (marks(text, i) & HIGH_BITS) == 0) {
            i += Long.BYTES;
        }
        return i;
    }

    /** No high bit if eight bytes are all in U+0020 to U+007F: none is set, nor by subtracting 0x20 of each. */
    private static long marks(byte[] text, int at) {
        long bytes = (long) EIGHT_BYTES.get(text, at);
        return bytes | (bytes - SPACES);
    }

    /** How many bytes the character at the index has; 0 if it is not legal, or not well-formed UTF-8 (RFC 3629). */
    private static int characterLength(byte[] text, int i) {
        int first = text[i] & 0xFF;
        if (first < 0x80) {
            return isLegal(first) ? 1 : 0;
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > text.length) {
            return 0;
        }
        int codePoint = first & (0x7F >> length);
        for (int next = i + 1; next < i + length; next++) {
            if ((text[next] & 0xC0) != 0x80) {
                return 0;
            }
            codePoint = codePoint << 6 | (text[next] & 0x3F);
        }
        return utf8Length(codePoint) == length && isLegal(codePoint) ? length : 0;
    }

    private static boolean isLegal(int codePoint) {
        if (codePoint < ' ') {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint <= 0xD7FF
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || (codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT);
    }

    private static int utf8Length(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
