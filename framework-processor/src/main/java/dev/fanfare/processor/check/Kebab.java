package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import java.util.Optional;

/** Kebab-case: at most {@link Limits#NAME} lower-case letters, digits and '-', starting with a letter, with no '-' at the end or two in a row. */
public final class Kebab {
    private Kebab() {}

    /** Whether the name is kebab-case. */
    public static boolean is(String name) {
        if (name.isEmpty() || name.length() > Limits.NAME || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isHyphen = letter == '-' && name.charAt(i - 1) != '-' && i < name.length() - 1;
            if (!isHyphen && !isLetter(letter) && !isDigit(letter)) {
                return false;
            }
        }
        return true;
    }

    /** The name in kebab-case; empty if it has no letter to start with. */
    public static Optional<String> of(String name) {
        if (is(name)) {
            return Optional.of(name);
        }
        String kebab = Spelling.hyphenated(name);
        return kebab.isEmpty() ? Optional.empty() : Optional.of(kebab);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
