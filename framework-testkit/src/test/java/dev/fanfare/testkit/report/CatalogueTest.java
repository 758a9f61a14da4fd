package dev.fanfare.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.testkit.ProviderConformance;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    @Test
    void everyGuaranteeAndEveryCaseIsTestedOrDeclaredOutsideWithAReason() {
        Set<String> tested = tests().map(Method::getName)
                .flatMap(name -> Catalogue.idsOf(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        for (Case each : Catalogue.all()) {
            assertThat(tested.contains(each.id()))
                    .as("%s, %s, is tested", each.id(), each.title())
                    .isEqualTo(each.outside().isEmpty());
        }
        assertThat(Catalogue.all().stream().map(Case::id)).containsAll(tested).hasSize(17 + 56);
    }

    @Test
    void aTestsNameBeginsWithItsNumbers() {
        assertThat(Catalogue.idsOf("g05_c36_theOrderIsKept")).containsExactly("G5", "C36");
        assertThat(Catalogue.idsOf("c54_everyMissingResource")).containsExactly("C54");
        assertThat(Catalogue.idsOf("theOrder_g05_isKept")).isEmpty();
    }

    private static Stream<Method> tests() {
        List<Class<?>> themes = Arrays.asList(ProviderConformance.class.getDeclaredClasses());
        return themes.stream()
                .flatMap(theme -> Arrays.stream(theme.getSuperclass().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }
}
