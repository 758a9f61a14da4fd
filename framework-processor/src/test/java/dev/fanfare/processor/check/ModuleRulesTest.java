package dev.fanfare.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "com.example", "dev.fanfare.sample_app", "a1.b2"})
    void aPackageNameNamesAModule(String name) {
        assertThat(ModuleNameRule.check(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my-app", "a..b", "a/b", "../x", "com.class", "1a", " a"})
    void anythingElseDoesNot(String name) {
        assertThat(ModuleNameRule.check(name))
                .singleElement()
                .extracting(finding -> finding.problem().code())
                .isEqualTo("FF-M001");
    }

    @Test
    void theNearestPackageNameIsSuggested() {
        assertThat(ModuleNameRule.check("com.My-App").get(0).text()).endsWith("\nTry: -Afanfare.module=com.my_app");
        assertThat(ModuleNameRule.check("com.class").get(0).hints()).isEmpty();
    }

    @Test
    void aModuleThatProvidesItsTopologyIsFine() {
        TypeRef contribution = TypeRef.of("com.example", "FanfareContribution");
        assertThat(ModuleProvidesRule.check("app", List.of("com.example.FanfareContribution"), contribution))
                .isEmpty();
    }

    @Test
    void theMissingLineIsGiven() {
        TypeRef contribution = TypeRef.of("com.example", "FanfareContribution");
        assertThat(ModuleProvidesRule.check("app", List.of("com.example.Other"), contribution))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .endsWith("\nTry: provides dev.fanfare.runtime.binding.Contribution"
                        + " with com.example.FanfareContribution;");
    }
}
