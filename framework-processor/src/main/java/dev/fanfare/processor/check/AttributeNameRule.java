package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** E011, E012: an attribute's name is one that both clouds take and that nobody else uses. */
public final class AttributeNameRule {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    /** {@code ce-} and {@code ff-} are ours; Amazon and Google keep the others for themselves, in any case. */
    private static final List<String> RESERVED = List.of("ce-", "ff-", "aws", "amazon", "goog");

    private AttributeNameRule() {}

    /** Checks the names of an event's attributes. */
    public static List<Finding> check(MarkedEvent event) {
        return event.cases().stream()
                .flatMap(one -> one.attributes().stream())
                .filter(mark -> mark.accessor().isPresent())
                .flatMap(mark -> check(mark).stream())
                .toList();
    }

    private static Optional<Finding> check(MarkedComponent mark) {
        String name = mark.attribute();
        if (name.length() > Limits.ATTRIBUTE_NAME || !ALLOWED.matcher(name).matches()) {
            return Optional.of(
                    Finding.of(Problem.ATTRIBUTE_NAME, mark.namePlace(), name).trying(better(name)));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.stream().anyMatch(lower::startsWith)
                ? Optional.of(Finding.of(Problem.ATTRIBUTE_RESERVED, mark.namePlace(), name)
                        .trying("@Attribute(\"" + own(name) + "\")"))
                : Optional.empty();
    }

    private static Optional<String> better(String name) {
        String cleaned = Spelling.latin(name)
                .replaceAll("[^A-Za-z0-9_.-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        return cleaned.isEmpty()
                ? Optional.empty()
                : Optional.of("@Attribute(\"" + cleaned.substring(0, Math.min(Limits.ATTRIBUTE_NAME, cleaned.length()))
                        + "\")");
    }

    private static String own(String reserved) {
        return "x-" + reserved;
    }
}
