package dev.fanfare.runtime.internal.codec;

/** Counts the bytes of text in UTF-8 without encoding it. */
final class Utf8 {
    private Utf8() {}

    /** The bytes of the whole text. */
    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += unitLength(text.charAt(i));
        }
        return bytes;
    }

    /** The bytes of one code point. */
    static int length(int codePoint) {
        return codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT ? 4 : unitLength((char) codePoint);
    }

    /** Two of the four bytes of a pair fall to each of its surrogates. */
    private static int unitLength(char unit) {
        if (unit < 0x80) {
            return 1;
        }
        return unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
