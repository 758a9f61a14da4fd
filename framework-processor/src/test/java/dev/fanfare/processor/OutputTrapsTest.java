package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.cases.Javac;
import dev.fanfare.processor.cases.Javac.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traps 15 to 19 of annotation processing: positions, determinism and generated code in users' builds. */
class OutputTrapsTest {
    @TempDir
    Path temporary;

    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(temporary);
    }

    @Test
    void trap15TheCaretStandsOnTheValueThatIsWrong() {
        project.source("dev.acme.Order", """
                @dev.fanfare.Topic(
                        guarantee = dev.fanfare.Guarantee.EXACTLY_ONCE,
                        value = "Bad Name")
                public record Order(long id) {}
                """);
        assertThat(project.compile().diagnostics())
                .singleElement()
                .asString()
                .startsWith("Order.java:5:17: error: [FF-T001]");
    }

    @Test
    void trap15WhatIsInAJarHasNoPositionAndIsNamedAtItsUser() {
        project.source("dev.acme.Order", "public record Order(long id, Object extra) {}")
                .compile();
        Project app = new Project(temporary.resolve("app")).source("dev.app.Orders", """
                @dev.fanfare.Topic("orders")
                interface Orders extends dev.fanfare.runtime.Publisher<dev.acme.Order> {}
                """);
        assertThat(app.javac().on(project.jar()).compile(app.files()).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Orders.java:4:1: error: [FF-E005]")
                .endsWith("At dev.acme.Order#extra.");
    }

    @Test
    void trap16NothingButTheStandardApiIsUsed() throws Exception {
        Path home = Project.home(PublisherProcessor.class);
        List<Path> classes = Project.walk(home).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .toList();
        assertThat(classes).isNotEmpty();
        for (Path file : classes) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("com/sun/source", "com/sun/tools");
        }
    }

    @Test
    void trap16AnEnvironmentThatABuildToolHasWrappedWillDo() {
        sources(project);
        Outcome plain = project.compile();
        Outcome wrapped = project.javac()
                .options(List.of("-Werror"))
                .processors(List.of(
                        new Wrapped(new PublisherProcessor(), RecordingFiler::new),
                        new Wrapped(new TopologyProcessor(), RecordingFiler::new)))
                .compile(project.files());
        assertThat(plain.diagnostics()).isEmpty();
        assertThat(wrapped).isEqualTo(plain);
    }

    @Test
    void trap17TheSameSourcesInAnyOrderGiveTheSameBytesAndMessages() {
        sources(project);
        project.source("dev.acme.Bad", "@dev.fanfare.Topic(\"Bad\") public record Bad(Object a, Object b) {}")
                .source("dev.acme.Worse", "class Worse { @dev.fanfare.Subscribe(\"X\") void on(String text) {} }");
        Outcome sorted = new Javac(temporary.resolve("sorted")).compile(project.files());
        assertThat(sorted.diagnostics()).hasSizeGreaterThan(3);
        for (int seed = 0; seed < 4; seed++) {
            List<Path> shuffled = new ArrayList<>(project.files());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Javac(temporary.resolve("shuffled" + seed)).compile(shuffled))
                    .as("seed %s", seed)
                    .isEqualTo(sorted);
        }
    }

    @Test
    void trap17NoTimeNoPathAndNoForeignLineEndIsWritten() {
        sources(project);
        assertThat(project.compile().files())
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text)
                        .doesNotContain("\r", temporary.toString(), "date =")
                        .endsWith("\n"));
    }

    @Test
    void trap18GeneratedIsMarkedAsSuchOnlyWhereTheModuleSeesTheAnnotation() {
        sources(project);
        String module =
                "module dev.acme {%s\n    provides dev.fanfare.runtime.binding.Contribution with dev.acme.FanfareContribution;\n}\n";
        UnaryOperator<String> publisher = requires -> {
            project.file("module-info.java", module.formatted(requires));
            Outcome outcome = project.javac()
                    .options(List.of("-Werror", "--add-reads", "dev.acme=ALL-UNNAMED"))
                    .compile(project.files());
            assertThat(outcome.diagnostics()).isEmpty();
            return outcome.files().get("dev/acme/OrderPublisher.java");
        };
        assertThat(publisher.apply("")).doesNotContain("Generated");
        assertThat(publisher.apply("\n    requires java.compiler;")).contains("@Generated(");
    }

    @Test
    void trap18NorIsItMarkedInAPlatformWithoutThatModule() {
        sources(project);
        Outcome outcome = project.javac()
                .options(List.of("-Werror", "--limit-modules", "java.base"))
                .compile(project.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get("dev/acme/OrderPublisher.java")).doesNotContain("Generated");
    }

    @Test
    void trap19GeneratedCodeCompilesWhereEveryWarningIsAnError() {
        project.source("dev.acme.Old", """
                        @Deprecated
                        @dev.fanfare.Topic("olds")
                        public sealed interface Old {
                            @Deprecated(forRemoval = true)
                            record Gone(@Deprecated @dev.fanfare.Attribute String plan) implements Old {}

                            record Kept(long id) implements Old {}
                        }
                        """).source("dev.acme.Desk", """
                        @SuppressWarnings({"deprecation", "removal"})
                        class Desk {
                            @Deprecated
                            @dev.fanfare.Subscribe
                            void on(Old.Gone old) throws Exception {}
                        }
                        """);
        assertThat(project.compile().diagnostics()).isEmpty();
    }

    private static void sources(Project project) {
        project.source("dev.acme.Order", """
                        @dev.fanfare.Topic("orders")
                        public record Order(@dev.fanfare.OrderingKey long id, @dev.fanfare.Attribute String plan) {}
                        """)
                .source("dev.acme.Receipt", "@dev.fanfare.Topic(\"receipts\") public record Receipt(long id) {}")
                .source("dev.acme.Desk", """
                        class Desk {
                            @dev.fanfare.Subscribe(filter = "plan = 'pro'")
                            Receipt on(Order order) {
                                return new Receipt(order.id());
                            }

                            @dev.fanfare.Subscribe
                            void also(Order order) {}
                        }
                        """)
                .source("dev.acme.Till", "class Till { Till(dev.fanfare.runtime.Publisher<Order> orders) {} }");
    }
}
