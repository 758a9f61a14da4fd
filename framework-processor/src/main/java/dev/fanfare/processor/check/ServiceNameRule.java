package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** S020: a service's name is kebab-case. */
public final class ServiceNameRule {
    private ServiceNameRule() {}

    /** Checks the name written at the place. */
    public static List<Finding> check(String name, SourceRef place) {
        return Kebab.is(name)
                ? List.of()
                : List.of(Finding.of(Problem.SERVICE_NAME, place, name)
                        .trying(Kebab.of(name).map(better -> "@Service(\"" + better + "\")")));
    }
}
