package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.Collection;
import java.util.List;

/** M002: a named module provides its contribution: the module system ignores META-INF/services. */
public final class ModuleProvidesRule {
    /** The service. */
    public static final String SERVICE = "dev.fanfare.runtime.binding.Contribution";

    private ModuleProvidesRule() {}

    /**
     * Checks a named module.
     *
     * @param module its name
     * @param provided the classes that module-info provides for {@link #SERVICE}, by canonical name
     * @param contribution the generated class
     */
    public static List<Finding> check(String module, Collection<String> provided, TypeRef contribution) {
        return provided.contains(contribution.canonical())
                ? List.of()
                : List.of(Finding.of(Problem.MODULE_PROVIDES, SourceRef.ofModule(module), module)
                        .trying("provides " + SERVICE + " with " + contribution.canonical() + ";"));
    }
}
