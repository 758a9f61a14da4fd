package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** L010: what stands for unknown events is one record beside others, and holds their name and JSON. */
public final class UnknownRecordRule {
    private static final List<String> COMPONENTS = List.of("String eventName", "String json");

    private UnknownRecordRule() {}

    /**
     * Checks the types of one event that carry {@code @Unknown}.
     *
     * @param isAlone whether there is no other record
     */
    public static List<Finding> check(List<UnknownRecord> marked, boolean isAlone) {
        List<Finding> findings = new ArrayList<>();
        for (UnknownRecord one : marked) {
            if (!one.isPermitted()) {
                findings.add(finding(one, "it is no record of a sealed event"));
            } else if (!one.components().equals(COMPONENTS)) {
                findings.add(finding(one, "its components are " + listed(one.components())));
            } else if (!one.equals(marked.get(0))) {
                findings.add(finding(one, marked.get(0).display() + " has it already"));
            } else if (isAlone) {
                findings.add(finding(one, "there is no other record"));
            }
        }
        return findings;
    }

    private static String listed(List<String> components) {
        return components.isEmpty() ? "none" : String.join(", ", components);
    }

    private static Finding finding(UnknownRecord record, String reason) {
        return Finding.of(Problem.UNKNOWN_MISPLACED, record.place(), record.display(), reason);
    }
}
