package dev.fanfare.runtime.internal.codec;

/** What a look over the bytes of written JSON finds. */
enum BodyText {
    /** Nothing to mend. */
    SOUND,
    /** U+FFFE or U+FFFF stand there raw. */
    FORBIDDEN_IN_XML,
    /** Half of a surrogate pair, written as an escape: no Unicode text. */
    LONE_SURROGATE;

    private static final byte LEAD = (byte) 0xEF;
    private static final byte SECOND = (byte) 0xBF;

    /** Looks once over JSON that was written with every pair of surrogates as four bytes. */
    static BodyText of(byte[] json) {
        BodyText found = SOUND;
        for (int i = 0; i < json.length - 2; i++) {
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

    /** Whether the four digits there are D800 to DFFF. */
    private static boolean isSurrogate(byte[] json, int at) {
        return at + 1 < json.length && (json[at] == 'D' || json[at] == 'd') && Character.digit(json[at + 1], 16) >= 8;
    }
}
