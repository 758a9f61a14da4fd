package dev.fanfare.processor.lock;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Two enums: the reader knows each constant that the writer may write. */
final class EnumComparison {
    private EnumComparison() {}

    static void compare(Schema writer, Schema reader, Trace trace) {
        Set<String> known = new HashSet<>(reader.texts("enum"));
        reader.textsByName("x-aliases").values().stream()
                .flatMap(Collection::stream)
                .forEach(known::add);
        boolean catchesUnknown = reader.text("x-unknown").isPresent();
        for (String constant : writer.texts("enum")) {
            if (known.contains(constant)) {
                continue;
            }
            if (trace.isBackward()) {
                trace.found(Kind.CONSTANT_GONE, constant, renamed(writer, known, constant));
            } else if (!catchesUnknown) {
                trace.found(Kind.CONSTANT_ADDED, constant, "");
            }
        }
        trace.reserved(
                trace.older(writer, reader).texts("x-reserved"),
                trace.newer(writer, reader).texts("enum"));
    }

    /** Where just one constant is new, it may be the same under another name. */
    private static String renamed(Schema writer, Set<String> known, String gone) {
        List<String> fresh = known.stream()
                .filter(constant -> !writer.texts("enum").contains(constant))
                .toList();
        return fresh.size() == 1 ? "@Alias(\"" + gone + "\") " + fresh.get(0) : "";
    }
}
