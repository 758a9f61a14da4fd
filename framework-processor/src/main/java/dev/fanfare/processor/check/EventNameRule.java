package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** E014, E015: event names are kebab-case, and tell the records of a sealed event apart. */
public final class EventNameRule {
    private EventNameRule() {}

    /** Checks the event names. One that is the topic's name is left to the topic's rule. */
    public static List<Finding> check(MarkedEvent event) {
        List<Finding> findings = new ArrayList<>();
        Map<String, MarkedCase> firsts = new HashMap<>();
        for (MarkedCase one : event.cases()) {
            if ((one.isNamed() || event.isSealed()) && !Kebab.is(one.eventName())) {
                findings.add(Finding.of(Problem.EVENT_NAME, one.namePlace(), one.eventName())
                        .trying(Kebab.of(one.eventName()).map(better -> "@EventName(\"" + better + "\")")));
            }
            MarkedCase first = firsts.putIfAbsent(one.eventName(), one);
            if (first != null) {
                findings.add(Finding.of(
                        Problem.EVENT_NAME_TWICE, one.namePlace(), one.eventName(), first.display(), one.display()));
            }
        }
        return findings;
    }
}
