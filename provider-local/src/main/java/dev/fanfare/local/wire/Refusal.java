package dev.fanfare.local.wire;

/** Why a server does not talk to a client. */
public enum Refusal {
    /** It does. */
    NONE("welcome"),
    /** The client is of another version of Fanfare. */
    VERSION("the two are of different versions of Fanfare; run the same version on both sides"),
    /** Nobody more is served. */
    BUSY("the broker has as many connections as it serves; close some"),
    /** It has not the same token. */
    TOKEN("the tokens differ; set fanfare.local.token to the broker's");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** The reason and what to do, as a part of a sentence. */
    public String text() {
        return text;
    }

    static Refusal of(int code) throws WireException {
        if (code < 0 || code >= values().length) {
            throw new WireException("it answered with a code that there is not, " + code);
        }
        return values()[code];
    }
}
