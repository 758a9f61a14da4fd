package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** E008, E009, E010, E017: attributes are few, of a type that travels, and mean the same in every record. */
public final class AttributeRule {
    private AttributeRule() {}

    /** Checks the attributes of an event. */
    public static List<Finding> check(MarkedEvent event) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Owned> firsts = new LinkedHashMap<>();
        for (MarkedCase one : event.cases()) {
            Map<String, MarkedComponent> own = new HashMap<>();
            for (MarkedComponent mark : one.attributes()) {
                if (mark.kind().isEmpty()) {
                    findings.add(wrongType(one, mark));
                }
                MarkedComponent twin = own.putIfAbsent(mark.attribute(), mark);
                Owned first = firsts.putIfAbsent(mark.attribute(), new Owned(one, mark));
                if (twin != null) {
                    findings.add(twice(mark, twin));
                } else if (first != null && mark.kind().isPresent() && !mark.agrees(first.mark())) {
                    findings.add(differs(one, mark, first));
                }
            }
        }
        if (firsts.size() > Limits.EVENT_ATTRIBUTES) {
            findings.add(tooMany(event, firsts));
        }
        return findings;
    }

    private static Finding wrongType(MarkedCase one, MarkedComponent mark) {
        return Finding.of(Problem.ATTRIBUTE_TYPE, mark.place(), one.display() + "." + mark.component(), mark.type());
    }

    private static Finding twice(MarkedComponent mark, MarkedComponent twin) {
        return Finding.of(Problem.ATTRIBUTE_TWICE, mark.namePlace(), mark.attribute())
                .firstDeclaredAt(twin.place());
    }

    private static Finding differs(MarkedCase one, MarkedComponent mark, Owned first) {
        return Finding.of(
                Problem.ATTRIBUTE_TYPES_DIFFER,
                mark.place(),
                mark.attribute(),
                first.mark().type(),
                first.owner().display(),
                mark.type(),
                one.display());
    }

    private static Finding tooMany(MarkedEvent event, Map<String, Owned> all) {
        return Finding.of(
                Problem.ATTRIBUTES_TOO_MANY,
                event.place(),
                event.type().nested("."),
                all.size(),
                Capped.list(all.keySet()));
    }

    private record Owned(MarkedCase owner, MarkedComponent mark) {}
}
