package dev.fanfare.processor.check;

import dev.fanfare.processor.check.EvolvingType.Name;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** L008-L010: earlier names lead to one present name, reserved ones to none, and one constant stands for the unknown. */
public final class EvolutionRule {
    private EvolutionRule() {}

    /** Checks what a type says about names of other days. */
    public static List<Finding> check(EvolvingType type) {
        List<Finding> findings = new ArrayList<>();
        aliases(type, findings);
        type.names().stream()
                .filter(name -> type.reserved().contains(name.text()))
                .map(name -> Finding.of(
                        Problem.RESERVED_USED,
                        name.place(),
                        name.display(),
                        name.text(),
                        type.type().nested(".")))
                .forEach(findings::add);
        unknown(type, findings);
        return findings;
    }

    private static void aliases(EvolvingType type, List<Finding> findings) {
        Map<String, String> taken = new HashMap<>();
        type.names().forEach(name -> taken.putIfAbsent(name.text(), "is the name of " + name.display()));
        for (Name name : type.names()) {
            for (String alias : name.aliases()) {
                String earlier = taken.putIfAbsent(alias, "is an alias of " + name.display() + " already");
                if (alias.isEmpty()) {
                    findings.add(Finding.of(Problem.ALIAS, name.aliasPlace(), alias, name.display(), "is empty"));
                } else if (earlier != null) {
                    findings.add(Finding.of(Problem.ALIAS, name.aliasPlace(), alias, name.display(), earlier));
                }
            }
        }
    }

    private static void unknown(EvolvingType type, List<Finding> findings) {
        List<Name> marked =
                type.names().stream().filter(name -> name.unknown().isPresent()).toList();
        switch (type.of()) {
            case COMPONENTS -> marked.forEach(name -> findings.add(finding(name, "it is a component")));
            case CONSTANTS ->
                marked.stream()
                        .skip(1)
                        .forEach(
                                name -> findings.add(finding(name, marked.get(0).display() + " has it already")));
            case EVENTS -> {}
        }
    }

    private static Finding finding(Name name, String reason) {
        return Finding.of(Problem.UNKNOWN_MISPLACED, name.unknown().orElseThrow(), name.display(), reason);
    }
}
