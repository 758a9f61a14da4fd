package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.fanfare.Topic;
import dev.fanfare.processor.cases.Javac;
import dev.fanfare.processor.cases.Javac.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps 1 to 6 of annotation processing: how compilers call processors. */
class InvocationTrapsTest {
    private static final int SILENT_SINCE = 23;
    private static final String ORDER = "@dev.fanfare.Topic(\"orders\") public record Order(long id) {}";

    @TempDir
    Path temporary;

    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(temporary);
    }

    @Test
    void trap01AProcessorOnTheClassPathAloneIsSilentlyOffSinceJdk23AndTheStartSaysSo() {
        project.source("dev.acme.Order", ORDER).source("dev.acme.Main", """
                class Main {
                    public static void main(String[] arguments) {
                        dev.fanfare.runtime.Fanfare.start().close();
                    }
                }
                """);
        Path out = temporary.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path"), "-d"));
        arguments.add(out.toString());
        project.files().forEach(file -> arguments.add(file.toString()));

        assertThat(Tool.run("javac", arguments).status()).isZero();

        boolean isSilent = Runtime.version().feature() >= SILENT_SINCE;
        assertThat(Files.exists(out.resolve("dev/acme/OrderPublisher.class"))).isNotEqualTo(isSilent);
        if (!isSilent) {
            arguments.addAll(0, List.of("-proc:none"));
            arguments.set(
                    arguments.indexOf(out.toString()),
                    temporary.resolve("later").toString());
            out = temporary.resolve("later");
            assertThat(Tool.run("javac", arguments).status()).isZero();
        }
        Tool start = Tool.run(
                "java",
                List.of("-cp", Tool.path(out, Path.of(System.getProperty("java.class.path"))), "dev.acme.Main"));
        assertThat(start.status()).isNotZero();
        assertThat(start.text())
                .contains("No topology found; is the annotation processor configured?", "annotationProcessorPaths");
    }

    @Test
    void trap02NothingIsCreatedInTheLastRoundWhereJavacWouldWarn() {
        project.source("dev.acme.Order", ORDER)
                .source("dev.acme.Desk", "class Desk { @dev.fanfare.Subscribe void on(Order order) {} }");
        assertThat(project.compile().diagnostics()).isEmpty();
    }

    @Test
    void trap02AlsoNotForAModuleThatOnlyPublishes() {
        project.source("dev.acme.Order", ORDER).compile();
        Project shop = new Project(temporary.resolve("shop"))
                .source("dev.shop.Shop", "class Shop { dev.fanfare.runtime.Publisher<dev.acme.Order> orders; }");
        Outcome outcome =
                shop.javac().on(project.jar()).options(List.of("-Werror")).compile(shop.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files()).containsKey("META-INF/fanfare/dev.shop.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void on(Late late) {}",
                "void on(java.util.List<dev.fanfare.runtime.Message<Late>> late) {}",
                "Late on(Order order) { return null; }",
                "java.util.concurrent.CompletionStage<java.util.Optional<Late>> on(Order order) { return null; }",
            })
    void trap03ATypeThatAnotherProcessorGeneratesIsWaitedFor(String handler) {
        project.source("dev.acme.Order", ORDER)
                .source("dev.acme.Desk", "class Desk { @dev.fanfare.Subscribe " + handler + " }");
        List<Processor> processors = Javac.fanfare();
        processors.add(new Writing(
                "dev.acme.Late",
                "package dev.acme; @dev.fanfare.Topic(\"lates\") public record Late(long id) {}",
                Writing.having("Desk")));
        Outcome outcome = project.javac()
                .options(List.of("-Werror"))
                .processors(processors)
                .compile(project.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get("META-INF/fanfare/dev.acme.json"))
                .contains("\"topic\": \"" + (handler.contains("Order") ? "orders" : "lates") + "\"", "dev.acme.Late");
    }

    @Test
    void trap03WhatComesTwoRoundsLaterIsWaitedForAsWell() {
        project.source("dev.acme.Order", "@dev.fanfare.Topic(\"orders\") public record Order(First first) {}");
        List<Processor> processors = Javac.fanfare();
        processors.add(new Writing(
                "dev.acme.First", "package dev.acme; public record First(Second second) {}", Writing.having("Order")));
        processors.add(new Writing(
                "dev.acme.Second", "package dev.acme; public record Second(int number) {}", Writing.having("First")));
        Outcome outcome = project.javac()
                .options(List.of("-Werror"))
                .processors(processors)
                .compile(project.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get("META-INF/fanfare/dev.acme.json")).contains("dev.acme.Second", "\"number\"");
    }

    @Test
    void trap04NoFailureOfOursReachesTheCompilerAndItIsToldWhere() {
        project.source("dev.acme.Order", ORDER);
        for (Throwable failure :
                List.of(new IllegalStateException("boom"), new StackOverflowError(), new AssertionError("boom"))) {
            Outcome outcome = project.javac()
                    .processors(List.of(new PublisherProcessor((environment, reporter, sources, readings) -> {
                        throw sneaky(failure);
                    })))
                    .compile(project.files());
            assertThat(outcome.success()).isFalse();
            assertThat(outcome.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text)
                            .contains("[FF-X001]", failure.getClass().getName()));
        }
    }

    @Test
    void trap05NoAnnotationIsClaimedSoThatOtherProcessorsSeeItToo() {
        project.source("dev.acme.Order", ORDER);
        Seeing other = new Seeing();
        List<Processor> processors = Javac.fanfare();
        processors.add(other);
        project.javac().processors(processors).compile(project.files());
        assertThat(other.seen).contains("Order");
    }

    @Test
    void trap05OurOptionsAreKnownToTheCompiler() {
        project.source("dev.acme.Order", ORDER);
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:processing",
                "-Afanfare.module=dev.acme.orders",
                "-processorpath",
                Tool.path(
                        Project.home(PublisherProcessor.class),
                        Project.home(Topic.class),
                        Project.home(JavaFile.class)),
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                temporary.resolve("classes").toString()));
        project.files().forEach(file -> arguments.add(file.toString()));
        Tool javac = Tool.run("javac", arguments);
        assertThat(javac.status()).isZero();
        assertThat(javac.text()).doesNotContain("fanfare.module");
        arguments.set(1, "-Afanfare.modul=dev.acme.orders");
        assertThat(Tool.run("javac", arguments).text()).contains("fanfare.modul");
    }

    @Test
    void trap06EverySourceVersionThatTheCompilerKnowsIsSupported() {
        assertThat(Javac.fanfare())
                .hasSize(2)
                .allSatisfy(processor ->
                        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported()));
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** Somebody else's processor for our annotation. */
    @SupportedAnnotationTypes("dev.fanfare.Topic")
    private static final class Seeing extends AbstractProcessor {
        private final Set<String> seen = new TreeSet<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            annotations.forEach(annotation -> round.getElementsAnnotatedWith(annotation)
                    .forEach(element -> seen.add(element.getSimpleName().toString())));
            return false;
        }
    }
}
