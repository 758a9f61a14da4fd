package dev.fanfare.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.cases.Javac;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each finding stands where it belongs, by line and column. */
class ReporterTest {
    private static final String SIGNUP = """
            package dev.acme;

            import dev.fanfare.*;

            @Topic("signups")
            public record Signup(
                    @OrderingKey long id,
                    @Attribute("plan") String plan) {
                @Subscribe(value = "a", retry = @Retry(maxBackoff = "5m"))
                @Subscribe("b")
                static void on(Signup first, java.util.List<Signup> second) {}

                static class Inner {
                    int field;
                }
            }
            """;

    private static final SourceRef TYPE = SourceRef.of(TypeRef.of("dev.acme", "Signup"));
    private static final SourceRef METHOD = TYPE.member("on(dev.acme.Signup,java.util.List)");

    @TempDir
    Path directory;

    @Test
    void aTypeIsMarkedAtItsName() throws IOException {
        assertThat(positionOf(TYPE)).isEqualTo("Signup.java:6:8");
    }

    @Test
    void anAnnotationsValueIsMarked() throws IOException {
        assertThat(positionOf(TYPE.annotation("dev.fanfare.Topic", 0).element("value")))
                .isEqualTo("Signup.java:5:8");
    }

    @Test
    void aComponentIsMarkedAtItsName() throws IOException {
        assertThat(positionOf(TYPE.member("id"))).isEqualTo("Signup.java:7:27");
    }

    @Test
    void anAnnotationOfAComponentIsMarked() throws IOException {
        assertThat(positionOf(TYPE.member("id").annotation("dev.fanfare.OrderingKey", 0)))
                .isEqualTo("Signup.java:7:9");
        assertThat(positionOf(TYPE.member("plan")
                        .annotation("dev.fanfare.Attribute", 0)
                        .element("value")))
                .isEqualTo("Signup.java:8:20");
    }

    @Test
    void aParameterIsMarked() throws IOException {
        assertThat(positionOf(METHOD.parameter(1))).isEqualTo("Signup.java:11:57");
    }

    @Test
    void anElementThatIsNotWrittenFallsBackToTheAnnotation() throws IOException {
        assertThat(positionOf(TYPE.annotation("dev.fanfare.Topic", 0).element("guarantee")))
                .isEqualTo("Signup.java:5:1");
    }

    @Test
    void aMemberOfANestedTypeIsMarked() throws IOException {
        SourceRef inner = SourceRef.of(new TypeRef("dev.acme", List.of("Signup", "Inner")));
        assertThat(positionOf(inner.member("field"))).isEqualTo("Signup.java:14:13");
    }

    @Test
    void whatComesFromAClassFileStandsAtTheOwnerAndIsNamed() throws IOException {
        SourceRef library = SourceRef.of(TypeRef.of("java.lang", "String")).member("length()");
        assertThat(printed(reporter -> reporter.print(List.of(finding(library)), TYPE)))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("Signup.java:6:8: error: [FF-T001]")
                        .endsWith("At java.lang.String#length."));
    }

    @Test
    void withoutAnOwnerItIsStillNamed() throws IOException {
        SourceRef library = SourceRef.of(TypeRef.of("java.lang", "String"));
        assertThat(printed(reporter -> reporter.print(List.of(finding(library)))))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).startsWith("error: [FF-T001]").endsWith("At java.lang.String."));
    }

    @Test
    void aFindingIsPrintedOnce() throws IOException {
        assertThat(printed(reporter -> reporter.print(List.of(finding(TYPE), finding(TYPE)))))
                .hasSize(1);
    }

    private String positionOf(SourceRef place) throws IOException {
        String text =
                printed(reporter -> reporter.print(List.of(finding(place)))).get(0);
        return text.substring(0, text.indexOf(": error"));
    }

    private static Finding finding(SourceRef place) {
        return Finding.of(Problem.TOPIC_NAME, place, "x");
    }

    private List<String> printed(Consumer<Reporter> prints) throws IOException {
        Path source = Files.writeString(directory.resolve("Signup.java"), SIGNUP);
        return new Javac(directory.resolve("out"))
                .processors(List.of(new Printing(prints)))
                .compile(List.of(source))
                .diagnostics();
    }

    /** Prints in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Printing extends AbstractProcessor {
        private final Consumer<Reporter> prints;

        Printing(Consumer<Reporter> prints) {
            this.prints = prints;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!round.processingOver()) {
                Reporter reporter = new Reporter(processingEnv);
                reporter.sources(round.getRootElements());
                prints.accept(reporter);
            }
            return false;
        }
    }
}
