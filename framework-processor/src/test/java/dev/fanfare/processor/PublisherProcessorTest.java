package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.cases.Javac;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherProcessorTest {
    @TempDir
    Path directory;

    @Test
    void aTypeThatAnotherProcessorGeneratesIsWaitedFor() throws IOException {
        Path event = source("Signup", """
                @dev.fanfare.Topic("signups")
                public record Signup(long id, Address address) {}
                """);
        Path handler = source("Emails", """
                class Emails {
                    private final SignupPublisher publisher;

                    Emails(SignupPublisher publisher) {
                        this.publisher = publisher;
                    }

                    @dev.fanfare.Subscribe
                    void welcome(Signup signup) {
                        publisher.publish(signup);
                    }
                }
                """);
        Path address = source("Address", "public record Address(Street street) {}");
        List<Processor> processors = Javac.fanfare();
        processors.add(new Generating("Street", "public record Street(String name) {}"));
        Javac.Outcome outcome =
                new Javac(directory.resolve("out")).processors(processors).compile(List.of(event, handler, address));
        assertThat(outcome.success()).as(outcome.diagnostics().toString()).isTrue();
        assertThat(outcome.files()).containsKeys("dev/acme/SignupPublisher.java", "dev/acme/EmailsSubscriptions.java");
        assertThat(outcome.files().get("META-INF/fanfare/dev.acme.json")).contains("dev.acme.Street", "\"welcome\"");
    }

    @Test
    void aTypeThatNeverComesIsNamedAndTheOtherProblemsAreTold() throws IOException {
        Path event = source("Signup", """
                @dev.fanfare.Topic("Sign Ups")
                public record Signup(long id, Address address) {}
                """);
        assertThat(new Javac(directory.resolve("out")).compile(List.of(event)).diagnostics())
                .anyMatch(text -> text.contains("[FF-X003] Nothing is generated for Signup: it refers to Address"))
                .anyMatch(text -> text.contains("[FF-T001] Topic name \"Sign Ups\""));
    }

    @Test
    void aFailureOfTheProcessorIsToldAtTheDeclarationAndOthersAreProcessed() throws IOException {
        List<Path> sources = List.of(
                source("First", "@dev.fanfare.Topic(\"first\") public record First(long id) {}"),
                source("Second", "@dev.fanfare.Topic(\"second\") public record Second(long id) {}"));
        Javac.Outcome outcome = new Javac(directory.resolve("out"))
                .processors(List.of(new PublisherProcessor((environment, reporter, declared, readings) ->
                        failingOnFirst(new SoundDeclarations(environment, reporter, declared, readings)))))
                .compile(sources);
        assertThat(outcome.diagnostics())
                .singleElement()
                .satisfies(
                        text -> assertThat(text)
                                .startsWith("First.java:3:")
                                .contains(
                                        "[FF-X001] Fanfare's processor failed on dev.acme.First: java.lang.IllegalStateException: boom"));
        assertThat(outcome.files()).containsOnlyKeys("dev/acme/SecondPublisher.java");
    }

    @Test
    void aFailureOutsideOfDeclarationsIsToldAsWell() throws IOException {
        Path event = source("Signup", "@dev.fanfare.Topic(\"signups\") public record Signup(long id) {}");
        Javac.Outcome outcome = new Javac(directory.resolve("out"))
                .processors(List.of(new PublisherProcessor((environment, reporter, declared, readings) -> {
                    throw new LinkageError("no such method");
                })))
                .compile(List.of(event));
        assertThat(outcome.diagnostics())
                .isNotEmpty()
                .allMatch(text -> text.contains("[FF-X001]") && text.contains("no such method"));
    }

    @Test
    void repeatedSubscriptionsOfAMethodAreAllSeen() throws IOException {
        Path event = source("Signup", "@dev.fanfare.Topic(\"signups\") public record Signup(long id) {}");
        Path handler = source("Emails", """
                class Emails {
                    @dev.fanfare.Subscribe("one")
                    @dev.fanfare.Subscribe("two")
                    void on(Signup signup) {}
                }
                """);
        Javac.Outcome outcome = new Javac(directory.resolve("out")).compile(List.of(event, handler));
        assertThat(outcome.success()).isTrue();
        assertThat(outcome.files().get("dev/acme/EmailsSubscriptions.java")).contains("\"one\"", "\"two\"");
    }

    @Test
    void theOrderOfTheSourcesDoesNotMatter() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String name : List.of("Alpha", "Beta", "Gamma", "Delta", "Epsilon")) {
            sources.add(source(
                    name,
                    "@dev.fanfare.Topic(\"" + name.toLowerCase(java.util.Locale.ROOT) + "\") public record " + name
                            + "(@dev.fanfare.Attribute String a, Shared shared) {}"));
            sources.add(source(
                    "On" + name,
                    "class On" + name + " { @dev.fanfare.Subscribe void on(" + name
                            + " event) {} @dev.fanfare.Subscribe void also(" + name + " event) {} }"));
        }
        sources.add(source(
                "Parcel",
                "@dev.fanfare.Topic(\"parcels\") public sealed interface Parcel {"
                        + " record Packed() implements Parcel {} record SentOff() implements Parcel {}"
                        + " record Lost() implements Parcel {} }"));
        sources.add(source("OnLost", "class OnLost { @dev.fanfare.Subscribe void on(Parcel.Lost lost) {} }"));
        sources.add(source("Shared", "public record Shared(java.util.List<Shared> more) {}"));
        Map<String, String> first =
                new Javac(directory.resolve("0")).compile(sources).files();
        assertThat(first).hasSizeGreaterThan(11);
        for (int seed = 1; seed <= 3; seed++) {
            List<Path> shuffled = new ArrayList<>(sources);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Javac(directory.resolve(String.valueOf(seed)))
                            .compile(shuffled)
                            .files())
                    .as("seed %s", seed)
                    .isEqualTo(first);
        }
    }

    @Test
    void aSecondBuildIntoTheSameDirectoryFindsItsOwnPublishersNoObstacle() throws IOException {
        Path event = source("Signup", "@dev.fanfare.Topic(\"signups\") public record Signup(long id) {}");
        assertThat(new Javac(directory.resolve("out")).compile(List.of(event)).success())
                .isTrue();
        Javac second = new Javac(directory.resolve("out"));
        assertThat(second.on(second.classes()).compile(List.of(event)).diagnostics())
                .isEmpty();
    }

    private static Declarations failingOnFirst(Declarations sound) {
        return new Declarations() {
            @Override
            public Optional<String> missing(Work.Task task, TypeElement type) {
                return sound.missing(task, type);
            }

            @Override
            public void process(Work.Task task, TypeElement type, boolean isComplete) {
                if (type.getSimpleName().contentEquals("First")) {
                    throw new IllegalStateException("boom");
                }
                sound.process(task, type, isComplete);
            }

            @Override
            public void service(Element element) {
                sound.service(element);
            }
        };
    }

    private Path source(String name, String body) throws IOException {
        Path file = directory.resolve("src/dev/acme/" + name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "package dev.acme;\n\n" + body);
    }

    /** Writes one class in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Generating extends AbstractProcessor {
        private final Map<String, String> sources = new TreeMap<>();

        Generating(String name, String body) {
            sources.put(name, body);
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            sources.forEach((name, body) -> {
                try (Writer writer = processingEnv
                        .getFiler()
                        .createSourceFile("dev.acme." + name)
                        .openWriter()) {
                    writer.write("package dev.acme;\n" + body);
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            sources.clear();
            return false;
        }
    }
}
