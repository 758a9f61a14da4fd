package dev.fanfare.local.wire;

/** Why a server does not talk to a client. */
public enum Refusal {
    /** It does. */
    NONE(0, "welcome"),
    /** The client is of another version of Fanfare. */
    VERSION(1, "the two are of different versions of Fanfare; run the same version on both sides"),
    /** Nobody more is served. */
    BUSY(2, "the broker has as many connections as it serves; close some"),
    /** It has not the same token. */
    TOKEN(3, "the tokens differ; set fanfare.local.token to the broker's");

    private final int code;
    private final String text;

    Refusal(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The reason and what to do, as a part of a sentence. */
    public String text() {
        return text;
    }

    int code() {
        return code;
    }

    static Refusal of(int code) throws WireException {
        for (Refusal each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new WireException("it answered with a code that there is not, " + code);
    }
}
