package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.cases.Javac;
import dev.fanfare.processor.cases.Javac.Outcome;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and from what both processors write, and that it is always the same. */
class OutputTest {
    private static final String SERVICES = "META-INF/services/dev.fanfare.runtime.binding.Contribution";
    private static final String TOPIC = """
            package dev.acme%s;

            @dev.fanfare.Topic("%s")
            public record %s(String text) {}
            """;
    private static final String HANDLER = """
            package dev.acme;

            class Desk {
                @dev.fanfare.Subscribe("%s")
                void on(%s event) {}
            }
            """;

    @TempDir
    Path temporary;

    private Path sources;

    @BeforeEach
    void makeSources() throws IOException {
        sources = Files.createDirectories(temporary.resolve("sources"));
    }

    @Test
    void whatIsGeneratedInIsolationComesFromOneElementEach() throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        source("Receipt.java", TOPIC.formatted("", "receipts", "Receipt"));
        source("Desk.java", HANDLER.formatted("desk", "Order"));
        List<RecordingFiler> isolating = new ArrayList<>();
        compile(List.of(wrapped(new PublisherProcessor(), recording(isolating)), new TopologyProcessor()));
        assertThat(isolating.get(0).origins)
                .containsOnlyKeys("dev.acme.OrderPublisher", "dev.acme.ReceiptPublisher", "dev.acme.DeskSubscriptions")
                .containsEntry("dev.acme.OrderPublisher", set("dev.acme.Order"))
                .containsEntry("dev.acme.ReceiptPublisher", set("dev.acme.Receipt"))
                .containsEntry("dev.acme.DeskSubscriptions", set("dev.acme.Desk"));
    }

    @Test
    void whatIsGeneratedOfTheWholeComesFromEveryDeclaration() throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        source("Desk.java", HANDLER.formatted("desk", "Order"));
        source("Other.java", "package dev.acme; class Other {}");
        List<RecordingFiler> aggregating = new ArrayList<>();
        compile(List.of(new PublisherProcessor(), wrapped(new TopologyProcessor(), recording(aggregating))));
        assertThat(aggregating.get(0).origins)
                .hasSize(3)
                .allSatisfy((name, origins) -> assertThat(origins).containsExactly("dev.acme.Desk", "dev.acme.Order"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole-twelve-lines",
                "whole-handler-results",
                "whole-clashing-names",
                "whole-services",
                "whole-publisher-uses",
                "whole-schema-types",
                "whole-nested-types"
            })
    void theOrderOfTheFilesMakesNoDifference(String name) {
        List<Path> files = files(Path.of("src/test/resources/cases", name, "input"));
        Outcome sorted = new Javac(temporary.resolve("sorted")).compile(files);
        assertThat(sorted.files()).isNotEmpty();
        Random random = new Random(7);
        for (int i = 0; i < 3; i++) {
            List<Path> shuffled = new ArrayList<>(files);
            Collections.shuffle(shuffled, random);
            Outcome outcome = new Javac(temporary.resolve("shuffled" + i)).compile(shuffled);
            assertThat(outcome.files()).isEqualTo(sorted.files());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "OrderPublisher", "FanfareContribution"})
    void aTopicFromALaterRoundIsInTheContributionAsIfItHadBeenThereBefore(String awaited) throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        Outcome late = compile(fanfareAnd(
                new Writing("dev.acme.Late", TOPIC.formatted("", "lates", "Late"), Writing.having(awaited))));
        source("Late.java", TOPIC.formatted("", "lates", "Late"));
        Outcome early = new Javac(temporary.resolve("early")).compile(sources);
        assertThat(late.diagnostics()).isEmpty();
        assertThat(early.diagnostics()).isEmpty();
        assertThat(resources(late)).isEqualTo(resources(early));
        assertThat(found(late)).isEqualTo(found(early)).contains("OrderPublisher.binding()", "LatePublisher.binding()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "OrderPublisher", "FanfareContribution"})
    void aTopicFromALaterRoundInAnotherPackageNamesTheFragmentAsIfItHadBeenThereBefore(String awaited)
            throws IOException {
        source("Order.java", TOPIC.formatted(".shop", "orders", "Order"));
        Outcome outcome = compile(fanfareAnd(
                new Writing("dev.acme.late.Late", TOPIC.formatted(".late", "lates", "Late"), Writing.having(awaited))));
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(resources(outcome)).containsOnlyKeys("META-INF/fanfare/dev.acme.json", SERVICES);
        assertThat(outcome.files().get("META-INF/fanfare/dev.acme.json")).contains("\"orders\"", "\"lates\"");
        assertThat(found(outcome))
                .startsWith("package dev.acme;")
                .contains("OrderPublisher.binding()", "LatePublisher.binding()", "META-INF/fanfare/dev.acme.json");
    }

    @Test
    void aHandlerOfAGeneratedEventIsInTheContribution() throws IOException {
        source("Desk.java", HANDLER.formatted("desk", "Late"));
        Outcome outcome = compile(
                fanfareAnd(new Writing("dev.acme.Late", TOPIC.formatted("", "lates", "Late"), Writing.having("Desk"))));
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(contributions(outcome))
                .hasSize(1)
                .allSatisfy(
                        text -> assertThat(text).contains("LatePublisher.binding()", "DeskSubscriptions.bindings()"));
    }

    @Test
    void whatCannotBeWrittenIsReportedAndTheRestIsWritten() throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        source("Receipt.java", TOPIC.formatted("", "receipts", "Receipt"));
        Outcome outcome = compile(List.of(
                wrapped(new PublisherProcessor(), refusing("dev.acme.OrderPublisher")), new TopologyProcessor()));
        assertThat(outcome.diagnostics()).singleElement().asString().startsWith("""
                Order.java:4:8: error: [FF-X002] dev.acme.OrderPublisher could not be written: No space left.""");
        assertThat(outcome.files()).containsKey("dev/acme/ReceiptPublisher.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"META-INF/fanfare/dev.acme.json", SERVICES})
    void aResourceThatCannotBeWrittenIsReported(String resource) throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        Outcome outcome =
                compile(List.of(new PublisherProcessor(), wrapped(new TopologyProcessor(), refusing(resource))));
        assertThat(outcome.diagnostics())
                .singleElement()
                .asString()
                .startsWith("error: [FF-X002] " + resource + " could not be written: No space left.");
    }

    @Test
    void aBrokenFilerIsAFailureOfOursAndNotOfTheCompiler() throws IOException {
        source("Order.java", TOPIC.formatted("", "orders", "Order"));
        UnaryOperator<Filer> broken = filer -> proxy(filer, name -> {
            throw new IllegalStateException("broken");
        });
        Outcome outcome = compile(List.of(new PublisherProcessor(), wrapped(new TopologyProcessor(), broken)));
        assertThat(outcome.success()).isFalse();
        assertThat(outcome.diagnostics())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("[FF-X001]", "IllegalStateException: broken"));
    }

    @Test
    void bothProcessorsDeclareTheirOptionAndTheIsolatingOneItsKind() throws IOException {
        assertThat(Javac.fanfare())
                .hasSize(2)
                .allSatisfy(
                        processor -> assertThat(processor.getSupportedOptions()).contains("fanfare.module"));
        try (var in = Objects.requireNonNull(
                getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))) {
            // The other one reads what class files do not hold; see ADR 1 and BuildTrapsTest.
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactly(PublisherProcessor.class.getName() + ",isolating");
        }
    }

    private Outcome compile(List<Processor> processors) {
        return new Javac(temporary.resolve("out"))
                .options(List.of("-Werror"))
                .processors(processors)
                .compile(sources);
    }

    private static List<Processor> fanfareAnd(Processor other) {
        return List.of(new PublisherProcessor(), new TopologyProcessor(), other);
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(sources.resolve(name), text);
    }

    private static Processor wrapped(Processor processor, UnaryOperator<Filer> filer) {
        return new Wrapped(processor, filer);
    }

    private static UnaryOperator<Filer> recording(List<RecordingFiler> filers) {
        return filer -> {
            filers.add(new RecordingFiler(filer));
            return filers.get(filers.size() - 1);
        };
    }

    private static UnaryOperator<Filer> refusing(String refused) {
        return filer -> proxy(filer, name -> {
            if (name.equals(refused)) {
                throw new FilerException("No space left");
            }
        });
    }

    /** Looks at the name of each file before it is created. */
    private static Filer proxy(Filer filer, Inspection inspection) {
        return (Filer) Proxy.newProxyInstance(
                OutputTest.class.getClassLoader(), new Class<?>[] {Filer.class}, (self, method, arguments) -> {
                    inspection.look(
                            (method.getName().equals("createResource") ? arguments[2] : arguments[0]).toString());
                    return method.invoke(filer, arguments);
                });
    }

    private interface Inspection {
        void look(String name) throws IOException;
    }

    private static List<String> contributions(Outcome outcome) {
        return outcome.files().entrySet().stream()
                .filter(file -> file.getKey().contains("/FanfareContribution"))
                .map(file -> file.getValue())
                .toList();
    }

    private static Map<String, String> resources(Outcome outcome) {
        return outcome.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("META-INF/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The text of the only contribution that the service loader finds. */
    private static String found(Outcome outcome) {
        String name = Objects.requireNonNull(outcome.files().get(SERVICES)).strip();
        return Objects.requireNonNull(outcome.files().get(name.replace('.', '/') + ".java"), name);
    }

    private static NavigableSet<String> set(String element) {
        return new TreeSet<>(List.of(element));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
