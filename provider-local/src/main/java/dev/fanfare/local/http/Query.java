package dev.fanfare.local.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, each once. Immutable. */
record Query(Map<String, String> values) {
    /** @throws Refusal if one is there twice, or is not encoded as it should be */
    static Query of(@Nullable String raw) throws Refusal {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            String[] pair = part.split("=", 2);
            String name = CallReader.decoded(pair[0]);
            String value = pair.length == 1 ? "" : CallReader.decoded(pair[1]);
            if (values.put(name, value) != null) {
                throw Refusal.bad("The parameter " + name + " is there twice.", "Give it once.");
            }
        }
        return new Query(Map.copyOf(values));
    }

    /** Refuses parameters other than these; one that ends with a dot stands for all that begin so. */
    void allow(Collection<String> names) throws Refusal {
        for (String name : values.keySet()) {
            boolean known = names.stream()
                    .anyMatch(each -> each.endsWith(".")
                            ? name.startsWith(each) && name.length() > each.length()
                            : name.equals(each));
            if (!known) {
                throw Refusal.bad(
                        "The parameter \"" + name + "\" is unknown here.",
                        names.isEmpty()
                                ? "There are none."
                                : "There are "
                                        + String.join(
                                                ", ", names.stream().sorted().toList()) + ".");
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A number of the range. */
    int number(String name, int least, int most, int otherwise) throws Refusal {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.bad(
                "The parameter " + name + " is \"" + text + "\".", "It is a number of " + least + "-" + most + ".");
    }

    Optional<Instant> instant(String name) throws Refusal {
        return instant(name, values.get(name));
    }

    static Optional<Instant> instant(String name, @Nullable String text) throws Refusal {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException none) {
            throw Refusal.bad(name + " is \"" + text + "\", which is no time.", "Write it as 2026-01-31T12:00:00Z.");
        }
    }

    /** One of these words. */
    String word(String name, List<String> words) throws Refusal {
        String word = values.getOrDefault(name, words.get(0));
        if (!words.contains(word)) {
            throw Refusal.bad(
                    "The parameter " + name + " is \"" + word + "\".",
                    "It is one of " + String.join(", ", words) + ".");
        }
        return word;
    }

    /** The parameters that begin with this, without it. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
