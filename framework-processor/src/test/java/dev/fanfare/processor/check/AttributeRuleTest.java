package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.component;
import static dev.fanfare.processor.check.Marked.enumeration;
import static dev.fanfare.processor.check.Marked.one;
import static dev.fanfare.processor.check.Marked.plain;
import static dev.fanfare.processor.check.Marked.problems;
import static dev.fanfare.processor.check.Marked.sealed;
import static dev.fanfare.processor.check.Marked.unreadable;
import static dev.fanfare.processor.check.Marked.unsupported;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttributeRuleTest {
    @Test
    void fourAttributesAreFineAndFiveAreNot() {
        assertThat(AttributeRule.check(plain(one("Placed", List.of(), strings("a", "b", "c", "d")))))
                .isEmpty();
        assertThat(problems(AttributeRule.check(plain(one("Placed", List.of(), strings("a", "b", "c", "d", "e"))))))
                .containsExactly(Problem.ATTRIBUTES_TOO_MANY);
    }

    @Test
    void theRecordsOfASealedEventShareTheFour() {
        assertThat(AttributeRule.check(sealed(
                        one("Placed", List.of(), strings("a", "b", "c")),
                        one("Shipped", List.of(), strings("b", "c", "d")))))
                .isEmpty();
        assertThat(problems(AttributeRule.check(sealed(
                        one("Placed", List.of(), strings("a", "b", "c")),
                        one("Shipped", List.of(), strings("d", "e"))))))
                .containsExactly(Problem.ATTRIBUTES_TOO_MANY);
    }

    @Test
    void aNameTwiceInOneRecordIsTold() {
        assertThat(problems(AttributeRule.check(plain(one("Placed", List.of(), strings("a", "a"))))))
                .containsExactly(Problem.ATTRIBUTE_TWICE);
    }

    @Test
    void aTypeThatDoesNotTravelIsTold() {
        assertThat(problems(AttributeRule.check(plain(one("Placed", List.of(), List.of(unsupported("at")))))))
                .containsExactly(Problem.ATTRIBUTE_TYPE);
    }

    @Test
    void anAttributeKeepsItsTypeInEveryRecord() {
        assertThat(problems(AttributeRule.check(sealed(
                        one("Placed", List.of(), List.of(component("a", ValueKind.STRING))),
                        one("Shipped", List.of(), List.of(component("a", ValueKind.UUID)))))))
                .containsExactly(Problem.ATTRIBUTE_TYPES_DIFFER);
        assertThat(problems(AttributeRule.check(sealed(
                        one("Placed", List.of(), List.of(enumeration("a", "X"))),
                        one("Shipped", List.of(), List.of(enumeration("a", "X", "Y")))))))
                .containsExactly(Problem.ATTRIBUTE_TYPES_DIFFER);
    }

    @Test
    void whatCannotBeReadIsToldWithItsReason() {
        var findings = ReadableMarkRule.check(
                plain(one("Placed", List.of(unreadable("id", "it is static")), List.of(unreadable("a", "no")))));
        assertThat(problems(findings)).containsExactly(Problem.COMPONENT_NOT_READABLE, Problem.COMPONENT_NOT_READABLE);
        assertThat(findings.get(0).text()).contains("Order.Placed.id cannot be read by generated code: it is static.");
    }

    private static List<MarkedComponent> strings(String... names) {
        return Stream.of(names).map(name -> component(name, ValueKind.STRING)).toList();
    }
}
