package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of another style in that of {@link Kebab}. Apart from it, since most names need none of this, and it takes time to load. */
final class Spelling {
    /** Between words of camelCase; an acronym stays one word, also in the plural: {@code userURLs} is user, URLs. */
    private static final Pattern HUMP =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z](?!s(?![a-z]))[a-z])");

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What Unicode does not take apart, and the umlauts, which German spells with an e. */
    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("\u00e4", "ae"),
            Map.entry("\u00f6", "oe"),
            Map.entry("\u00fc", "ue"),
            Map.entry("\u00c4", "Ae"),
            Map.entry("\u00d6", "Oe"),
            Map.entry("\u00dc", "Ue"),
            Map.entry("\u00df", "ss"),
            Map.entry("\u00e6", "ae"),
            Map.entry("\u00f8", "o"),
            Map.entry("\u0142", "l"));

    private Spelling() {}

    /** The name in kebab-case; empty text if it has no letter to start with. */
    static String hyphenated(String name) {
        String words = HUMP.matcher(latin(name)).replaceAll("-");
        String kebab = SEPARATORS.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT);
        return cut(kebab.replaceFirst("^[-0-9]+", "").replaceFirst("-$", ""));
    }

    /** The name without letters that ASCII has not, as far as they can be spelled. */
    static String latin(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder spelled = new StringBuilder();
        composed.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> spelled.append(SPELLED.getOrDefault(letter, letter)));
        String decomposed = Normalizer.normalize(spelled, Normalizer.Form.NFD);
        return APOSTROPHES.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
    }

    /** Whole words, as many as fit; the first one is cut if it is too long by itself. */
    private static String cut(String kebab) {
        if (kebab.length() <= Limits.NAME) {
            return kebab;
        }
        return Arrays.stream(kebab.split("-", -1))
                .reduce((left, right) -> left.length() + 1 + right.length() <= Limits.NAME ? left + "-" + right : left)
                .map(words -> words.substring(0, Math.min(Limits.NAME, words.length())))
                .orElseThrow();
    }
}
