package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** E005: every component, at any depth, goes to JSON and back. */
public final class ComponentRule {
    private ComponentRule() {}

    /** One finding for each component that does not. */
    public static List<Finding> check(List<Unshaped> components) {
        return components.stream()
                .map(component -> Finding.of(
                                Problem.COMPONENT_NOT_JSON, component.place(), component.path(), component.reason())
                        .trying(component.fix()))
                .toList();
    }
}
