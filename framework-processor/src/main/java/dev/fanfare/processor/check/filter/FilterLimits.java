package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** F005-F007: a filter keeps within what each of the clouds takes. */
final class FilterLimits {
    /** SNS takes 5 keys in a filter policy (docs.aws.amazon.com/sns, subscription-filter-policy-constraints); one is ce-type. */
    private static final int ATTRIBUTES = 4;

    /** SNS: the product of the numbers of values of all keys (same page). */
    private static final int COMBINATIONS = 150;

    /** Pub/Sub: the length of a filter (cloud.google.com/pubsub/docs/subscription-message-filter). */
    private static final int BYTES = 256;

    private FilterLimits() {}

    static List<Finding> check(Collection<Demand> demands, Condition whole, List<String> eventNames, SourceRef place) {
        List<Finding> findings = new ArrayList<>();
        if (demands.size() > ATTRIBUTES) {
            List<String> names = demands.stream().map(Demand::attribute).toList();
            findings.add(Finding.of(Problem.FILTER_TOO_MANY_ATTRIBUTES, place, names.size(), String.join(", ", names)));
        }
        long combinations = Math.max(1, eventNames.size()) * combinations(demands);
        if (combinations > COMBINATIONS) {
            findings.add(Finding.of(Problem.FILTER_TOO_MANY_COMBINATIONS, place, combinations));
        }
        int bytes = PubSubText.bytes(whole, eventNames);
        if (bytes > BYTES) {
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
