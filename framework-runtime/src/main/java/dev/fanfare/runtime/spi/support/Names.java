package dev.fanfare.runtime.spi.support;

import java.util.List;
import java.util.Locale;

/** Which names attributes may have. */
public enum Names {
    /** The characters that every cloud takes. */
    PORTABLE("a name has 1-%s of the characters A-Z a-z 0-9 _ . -", true, List.of()),

    /** SQS (SQSDeveloperGuide, sqs-message-metadata): no dot at an end or after a dot, and two prefixes in no case. */
    AMAZON(
            "on SQS a name has 1-%s of the characters A-Z a-z 0-9 _ . -, no dot at its ends or two in a row, and does not"
                    + " begin with AWS. or Amazon.",
            true, List.of("aws.", "amazon.")),

    /** Pub/Sub (pubsub/quotas; PubsubMessage): any characters, and one prefix not. */
    PUB_SUB("on Pub/Sub a name has 1-%s bytes and does not begin with goog", false, List.of("goog"));

    /** The characters of an attribute's name. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
                .chars()
                .forEach(c -> PLAIN[c] = true);
    }

    private final String rule;
    private final boolean plain;
    private final boolean special;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> reserved;

    Names(String rule, boolean plain, List<String> reserved) {
        this.rule = rule;
        this.plain = plain;
        this.special = !reserved.isEmpty();
        this.reserved = reserved;
    }

    /** Whether a name of a legal length may be. */
    public boolean allow(String name) {
        return (!plain || isPlain(name)) && !(special && (isReserved(name) || (plain && hasStrayDot(name))));
    }

    /** The rule, for names of at most so many characters. */
    public String rule(int longest) {
        return rule.formatted(longest);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasStrayDot(String name) {
        return name.startsWith(".") || name.endsWith(".") || name.contains("..");
    }

    private boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return reserved.stream().anyMatch(lower::startsWith);
    }
}
