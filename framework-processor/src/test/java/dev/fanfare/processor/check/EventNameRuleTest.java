package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.named;
import static dev.fanfare.processor.check.Marked.one;
import static dev.fanfare.processor.check.Marked.plain;
import static dev.fanfare.processor.check.Marked.problems;
import static dev.fanfare.processor.check.Marked.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.report.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventNameRuleTest {
    @Test
    void namesThatDifferAreFine() {
        assertThat(EventNameRule.check(
                        sealed(one("Placed", List.of(), List.of()), one("Shipped", List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void twoRecordsOfOneNameAreTold() {
        var findings = EventNameRule.check(sealed(one("Placed", List.of(), List.of()), named("Shipped", "placed")));
        assertThat(problems(findings)).containsExactly(Problem.EVENT_NAME_TWICE);
        assertThat(findings.get(0).values()).containsExactly("placed", "Order.Placed", "Order.Shipped");
    }

    @Test
    void aGivenNameIsKebabCase() {
        var findings = EventNameRule.check(plain(named("Placed", "order.Placed")));
        assertThat(problems(findings)).containsExactly(Problem.EVENT_NAME);
        assertThat(findings.get(0).hints()).containsExactly("Try: @EventName(\"order-placed\")");
    }

    @Test
    void theTopicsNameIsLeftToTheTopicsRule() {
        var only = one("Placed", List.of(), List.of());
        var badlyNamed =
                new MarkedCase(only.type(), only.place(), "Bad Name", false, only.namePlace(), List.of(), List.of());
        assertThat(EventNameRule.check(plain(badlyNamed))).isEmpty();
    }
}
