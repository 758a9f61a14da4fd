package dev.fanfare.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.fanfare.processor.check.PlantedRule;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** Three boundaries of the processor; each is shown to fail on a planted class that breaks it. */
class BoundariesTest {
    private static final ArchRule ONLY_REPORT_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.fanfare.processor.report..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Messager.class);

    private static final ArchRule ONLY_GENERATE_KNOWS_JAVAPOET = noClasses()
            .that()
            .resideOutsideOfPackage("dev.fanfare.processor.generate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    private static final ArchRule MODEL_AND_CHECK_KNOW_NO_MIRRORS = noClasses()
            .that()
            .resideInAnyPackage("dev.fanfare.processor.model..", "dev.fanfare.processor.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    // SourceVersion, in the package above these, only knows the language's words.
                    "javax.lang.model.element..",
                    "javax.lang.model.type..",
                    "javax.lang.model.util..",
                    "javax.annotation.processing..");

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.fanfare.processor");

    @Test
    void onlyReportTouchesMessager() {
        assertThatCode(() -> ONLY_REPORT_PRINTS.check(ours)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ONLY_REPORT_PRINTS.check(planted(Printing.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Messager");
    }

    @Test
    void onlyGenerateTouchesJavaPoet() {
        assertThatCode(() -> ONLY_GENERATE_KNOWS_JAVAPOET.check(ours)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ONLY_GENERATE_KNOWS_JAVAPOET.check(planted(Naming.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ClassName");
    }

    @Test
    void modelAndCheckSeeNoMirrors() {
        assertThatCode(() -> MODEL_AND_CHECK_KNOW_NO_MIRRORS.check(ours)).doesNotThrowAnyException();
        assertThatThrownBy(() -> MODEL_AND_CHECK_KNOW_NO_MIRRORS.check(planted(PlantedRule.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TypeElement");
    }

    private static JavaClasses planted(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    private record Printing(Messager messager) {}

    private record Naming(ClassName name) {}
}
