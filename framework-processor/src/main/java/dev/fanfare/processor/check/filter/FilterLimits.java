package dev.fanfare.processor.check.filter;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** F005-F007: a filter keeps within what each of the clouds takes. */
final class FilterLimits {
    private FilterLimits() {}

    static List<Finding> check(Collection<Demand> demands, Condition whole, List<String> eventNames, SourceRef place) {
        List<Finding> findings = new ArrayList<>();
        if (demands.size() > Limits.FILTER_ATTRIBUTES) {
            List<String> names = demands.stream().map(Demand::attribute).toList();
            findings.add(Finding.of(Problem.FILTER_TOO_MANY_ATTRIBUTES, place, names.size(), Capped.list(names)));
        }
        long combinations = Math.max(1, eventNames.size()) * combinations(demands);
        if (combinations > Limits.FILTER_COMBINATIONS) {
            findings.add(Finding.of(Problem.FILTER_TOO_MANY_COMBINATIONS, place, combinations));
        }
        int bytes = PubSubText.bytes(whole, eventNames);
        if (bytes > Limits.FILTER_BYTES) {
            findings.add(Finding.of(Problem.FILTER_TOO_LONG, place, bytes));
        }
        return findings;
    }

    /** The product, no further than a million: a filter of 4000 characters could overflow a long. */
    private static long combinations(Collection<Demand> demands) {
        long product = 1;
        for (Demand demand : demands) {
            product = Math.min(product * demand.entries(), 1_000_000);
        }
        return product;
    }
}
