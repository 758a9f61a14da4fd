package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.component;
import static dev.fanfare.processor.check.Marked.one;
import static dev.fanfare.processor.check.Marked.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeNameRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"plan", "user.plan", "a-b_c.D9", "cent", "office", "law", "good"})
    void ordinaryNamesAreFine(String name) {
        assertThat(check(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce-type", "ff-dead", "aws", "AwsRegion", "amazon", "googclient", "GOOGLE"})
    void reservedNamesAreRefusedInAnyCase(String name) {
        assertThat(check(name)).extracting(Finding::problem).containsExactly(Problem.ATTRIBUTE_RESERVED);
    }

    @ParameterizedTest
    @CsvSource({"a b, a-b", "a..b, a.b", ".a, a", "a., a", "größe, groesse", "a/b, a-b"})
    void otherCharactersAreRefusedWithAName(String name, String better) {
        assertThat(check(name)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.ATTRIBUTE_NAME);
            assertThat(finding.hints()).containsExactly("Try: @Attribute(\"" + better + "\")");
        });
    }

    @Test
    void aNameHasAtMost256Characters() {
        assertThat(check("a".repeat(256))).isEmpty();
        assertThat(check("a".repeat(257))).hasSize(1);
    }

    private static List<Finding> check(String name) {
        return AttributeNameRule.check(plain(one("Placed", List.of(), List.of(component(name, ValueKind.STRING)))));
    }
}
