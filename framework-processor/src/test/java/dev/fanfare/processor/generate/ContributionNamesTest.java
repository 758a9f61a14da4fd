package dev.fanfare.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContributionNamesTest {
    @Test
    void theRootIsTheLongestPackageAroundAllTypes() {
        assertThat(ContributionNames.rootPackage(types("a.b.c.X", "a.b.d.e.Y", "a.b.c.Z")))
                .isEqualTo("a.b");
        assertThat(ContributionNames.rootPackage(types("a.b.X", "a.b.c.Y"))).isEqualTo("a.b");
    }

    @Test
    void segmentsAreComparedNotLetters() {
        assertThat(ContributionNames.rootPackage(types("a.bcd.X", "a.bce.Y"))).isEqualTo("a");
    }

    @Test
    void theFirstPackageStandsInForAMissingRoot() {
        assertThat(ContributionNames.rootPackage(types("org.a.X", "com.b.Y"))).isEqualTo("com.b");
    }

    @Test
    void inAModuleTheContributionStandsInAPackageThatTheModuleHas() {
        assertThat(ContributionNames.inModule(types("a.b.X", "a.c.Y")).canonical())
                .isEqualTo("a.b.FanfareContribution");
        assertThat(ContributionNames.inModule(types("a.X", "a.c.Y")).canonical())
                .isEqualTo("a.FanfareContribution");
    }

    @Test
    void onTheClassPathTheNameDependsOnTheTypesButNotOnTheirOrder() {
        TypeRef name = ContributionNames.onClassPath(types("a.X", "a.c.Y"));
        assertThat(name.canonical()).matches("a\\.FanfareContribution_[0-9a-f]{8}");
        assertThat(ContributionNames.onClassPath(types("a.c.Y", "a.X"))).isEqualTo(name);
        assertThat(ContributionNames.onClassPath(types("a.X", "a.c.Z"))).isNotEqualTo(name);
    }

    private static List<TypeRef> types(String... names) {
        return Stream.of(names)
                .map(name ->
                        TypeRef.of(name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }
}
