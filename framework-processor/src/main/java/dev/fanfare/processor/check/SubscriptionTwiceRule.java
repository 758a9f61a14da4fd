package dev.fanfare.processor.check;

import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** S002: a subscription's name is unique on its topic. */
public final class SubscriptionTwiceRule {
    private SubscriptionTwiceRule() {}

    /** A finding for each subscription whose name belongs to an earlier one: by class, method, and order on the method. */
    public static List<Finding> check(Collection<HandlerClass> handlers) {
        Map<String, SubscriptionModel> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        handlers.stream()
                .sorted(Comparator.comparing(HandlerClass::type))
                .flatMap(type -> type.subscriptions().stream())
                .forEach(subscription -> {
                    SubscriptionModel earlier = first.putIfAbsent(subscription.path(), subscription);
                    if (earlier != null) {
                        findings.add(Finding.of(
                                        Problem.SUBSCRIPTION_TWICE,
                                        subscription.source().element("value"),
                                        subscription.name(),
                                        subscription.topic().name())
                                .firstDeclaredAt(earlier.source()));
                    }
                });
        return findings;
    }
}
