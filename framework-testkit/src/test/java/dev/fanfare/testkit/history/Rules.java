package dev.fanfare.testkit.history;

import java.util.List;
import java.util.Set;

/** A small topology to judge histories by. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new Rule("orders/ship", attributes -> true, true, false, 3, true),
            new Rule("orders/bill", attributes -> "yes".equals(attributes.get("paid")), false, false, 3, true),
            new Rule("payments/book", attributes -> true, false, true, 3, true));

    private Rules() {}

    static Verdict check(Story story) {
        return new HistoryChecker(ALL, Set.of()).check(story.events());
    }
}
