package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.stream.Stream;

/** E018: generated code can read what is marked. */
public final class ReadableMarkRule {
    private ReadableMarkRule() {}

    /** Checks the marked components of an event. */
    public static List<Finding> check(MarkedEvent event) {
        return event.cases().stream()
                .flatMap(one -> Stream.concat(one.keys().stream(), one.attributes().stream())
                        .filter(mark -> mark.accessor().isEmpty())
                        .map(mark -> Finding.of(
                                Problem.COMPONENT_NOT_READABLE,
                                mark.place(),
                                one.display() + "." + mark.component(),
                                mark.obstacle())))
                .toList();
    }
}
