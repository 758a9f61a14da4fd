package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.component;
import static dev.fanfare.processor.check.Marked.one;
import static dev.fanfare.processor.check.Marked.plain;
import static dev.fanfare.processor.check.Marked.problems;
import static dev.fanfare.processor.check.Marked.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderingKeyRuleTest {
    @ParameterizedTest
    @EnumSource(names = {"STRING", "INTEGER", "UUID", "ENUM"})
    void textIntegersUuidsAndEnumsOrder(ValueKind kind) {
        assertThat(OrderingKeyRule.check(plain(one("Placed", List.of(component("id", kind)), List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOLEAN", "FLOATING"})
    void booleansAndFractionsDoNot(ValueKind kind) {
        assertThat(problems(OrderingKeyRule.check(plain(one("Placed", List.of(component("id", kind)), List.of())))))
                .containsExactly(Problem.KEY_TYPE);
    }

    @Test
    void everyFurtherKeyIsToldWithTheFirst() {
        var findings = OrderingKeyRule.check(plain(one(
                "Placed",
                List.of(
                        component("a", ValueKind.STRING),
                        component("b", ValueKind.STRING),
                        component("c", ValueKind.STRING)),
                List.of())));
        assertThat(problems(findings)).containsExactly(Problem.KEY_TWICE, Problem.KEY_TWICE);
        assertThat(findings.get(0).hints()).containsExactly("First declared at dev.acme.Order#a.");
    }

    @Test
    void aRecordWithoutKeyBesideOneWithIsTold() {
        var findings = OrderingKeyRule.check(sealed(
                one("Placed", List.of(), List.of()),
                one("Shipped", List.of(component("id", ValueKind.STRING)), List.of())));
        assertThat(problems(findings)).containsExactly(Problem.KEY_MISSING_IN_CASE);
        assertThat(findings.get(0).values()).containsExactly("Order.Placed", "Order.Shipped");
    }

    @Test
    void noKeyAtAllIsFine() {
        assertThat(OrderingKeyRule.check(
                        sealed(one("Placed", List.of(), List.of()), one("Shipped", List.of(), List.of()))))
                .isEmpty();
    }
}
