package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** E006, E007, E016: at most one ordering key, of a type that orders, in every record of a sealed event or in none. */
public final class OrderingKeyRule {
    private OrderingKeyRule() {}

    /** Checks the ordering keys of an event. */
    public static List<Finding> check(MarkedEvent event) {
        List<Finding> findings = new ArrayList<>();
        Optional<MarkedCase> withKey =
                event.cases().stream().filter(one -> !one.keys().isEmpty()).findFirst();
        for (MarkedCase one : event.cases()) {
            one.keys().stream().skip(1).forEach(second -> findings.add(twice(one, second)));
            one.keys().stream().filter(key -> !canOrder(key)).forEach(key -> findings.add(wrongType(one, key)));
            if (withKey.isPresent() && one.keys().isEmpty()) {
                findings.add(Finding.of(
                        Problem.KEY_MISSING_IN_CASE,
                        one.place(),
                        one.display(),
                        withKey.get().display()));
            }
        }
        return findings;
    }

    private static boolean canOrder(MarkedComponent key) {
        return key.kind()
                .filter(kind -> switch (kind) {
                    case STRING, INTEGER, UUID, ENUM -> true;
                    case BOOLEAN, FLOATING -> false;
                })
                .isPresent();
    }

    private static Finding twice(MarkedCase one, MarkedComponent second) {
        return Finding.of(Problem.KEY_TWICE, second.place(), one.display())
                .firstDeclaredAt(one.keys().get(0).place());
    }

    private static Finding wrongType(MarkedCase one, MarkedComponent key) {
        return Finding.of(Problem.KEY_TYPE, key.place(), one.display() + "." + key.component(), key.type());
    }
}
