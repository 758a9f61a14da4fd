package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Attribute;
import dev.fanfare.EventName;
import dev.fanfare.OrderingKey;
import dev.fanfare.Retry;
import dev.fanfare.Service;
import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import dev.fanfare.processor.cases.Javac.Outcome;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps 7 to 14 of annotation processing: what annotations, types and class files say. */
class ReadingTrapsTest {
    /** A constructor that is written out, so that nothing but its file tells whether it comes from a source. */
    private static final String NOTE = """
            public record Note(
                    @org.jspecify.annotations.Nullable String text,
                    java.util.List<@org.jspecify.annotations.Nullable String> lines,
                    long id) {
                public Note {}
            }
            """;

    private static final String NOTES =
            "@dev.fanfare.Topic(\"notes\") interface Notes extends dev.fanfare.runtime.Publisher<%s> {}";

    private static final String MANIFEST = "META-INF/fanfare/dev.acme.json";
    private static final String ORDER = "@dev.fanfare.Topic(\"orders\") public record Order(long id) {}";

    @TempDir
    Path temporary;

    private Project project;

    @BeforeEach
    void makeProject() {
        project = new Project(temporary);
    }

    static Stream<Class<?>> annotations() {
        return Stream.of(
                Topic.class,
                Subscribe.class,
                Subscribe.All.class,
                Service.class,
                OrderingKey.class,
                Attribute.class,
                EventName.class,
                Retry.class);
    }

    @Test
    void trap07ClassLiteralsOfTypesThatAreOnlyBeingCompiledAreRead() throws Exception {
        project.source("dev.acme.Order", "public record Order(long id) {}")
                .source(
                        "dev.acme.Rush",
                        "@dev.fanfare.Topic(\"rush\") interface Rush extends dev.fanfare.runtime.Publisher<Order> {}")
                .source(
                        "dev.acme.Fraud",
                        "public class Fraud extends RuntimeException { static final long serialVersionUID = 1; }")
                .source("dev.acme.Desk", """
                        class Desk {
                            @dev.fanfare.Subscribe(topic = Rush.class, retry = @dev.fanfare.Retry(never = Fraud.class))
                            void on(Order order) {}
                        }
                        """);
        Outcome outcome = project.compile();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get(MANIFEST)).contains("\"topic\": \"rush\"", "\"dev.acme.Fraud\"");
    }

    @Test
    void trap08RepeatedAnnotationsAreReadFromTheirContainerAndSingleOnesWithoutIt() {
        project.source("dev.acme.Order", ORDER).source("dev.acme.Desk", """
                class Desk {
                    @dev.fanfare.Subscribe("one")
                    @dev.fanfare.Subscribe("two")
                    void twice(Order order) {}

                    @dev.fanfare.Subscribe("three")
                    void once(Order order) {}
                }
                """);
        Outcome outcome = project.compile();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get(MANIFEST))
                .contains("\"name\": \"one\"", "\"name\": \"two\"", "\"name\": \"three\"");
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void trap09EachOfOurAnnotationsSaysWhereItMayStand(Class<?> annotation) {
        assertThat(annotation).hasAnnotation(Target.class);
    }

    @Test
    void trap09AnAnnotationOfAComponentIsOneAlthoughItAlsoStandsOnFieldAndAccessor() {
        project.source(
                "dev.acme.Order",
                "@dev.fanfare.Topic(\"orders\") public record Order("
                        + "@dev.fanfare.OrderingKey long id, @dev.fanfare.Attribute String plan) {}");
        Outcome outcome = project.compile();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get(MANIFEST)).containsOnlyOnce("\"component\": \"plan\"");
    }

    @Test
    void trap10PermittedTypesAreKnownWithoutAPermitsClause() {
        project.source("dev.acme.Parcel", """
                @dev.fanfare.Topic("parcels")
                public sealed interface Parcel {
                    record Packed(long id) implements Parcel {}

                    record SentOff(long id) implements Parcel {}
                }
                """);
        Outcome outcome = project.compile();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get(MANIFEST)).contains("\"packed\"", "\"sent-off\"");
    }

    @Test
    void trap11AnnotationsOfTypesChangeNoName() {
        String plain = "@dev.fanfare.Topic(\"orders\") public record Order("
                + "long id, %sAddress address, java.util.List<%sString> names, %sKind[] kinds) {}";
        project.source("dev.acme.Hot", """
                        @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                        public @interface Hot {}
                        """)
                .source("dev.acme.Address", "public record Address(String city) {}")
                .source("dev.acme.Kind", "public enum Kind { A, B }")
                .source("dev.acme.Desk", "class Desk { @dev.fanfare.Subscribe void on(@Hot Order order) {} }")
                .source("dev.acme.Order", plain.formatted("", "", ""));
        Outcome without = project.compile();
        assertThat(without.diagnostics()).isEmpty();
        project.source("dev.acme.Order", plain.formatted("@Hot ", "@Hot ", "@Hot "));
        Outcome with = project.compile();
        assertThat(with.diagnostics()).isEmpty();
        assertThat(with.files()).isEqualTo(without.files());
    }

    /** Also by compilers before JDK 22, which do not show it. */
    @Test
    void trap11NullableOfATypeInAJarIsSeenByEveryCompiler() {
        project.source("dev.acme.Note", NOTE).source("dev.acme.Notes", NOTES.formatted("Note"));
        String fromSource = schemas(project.compile(), "dev.acme");
        assertThat(fromSource).contains("\"null\"").contains("\"required\": [\n        \"lines\",\n        \"id\"\n");
        Project app = new Project(temporary.resolve("app")).source("dev.app.Notes", NOTES.formatted("dev.acme.Note"));
        assertThat(schemas(app.javac().on(project.jar()).compile(app.files()), "dev.app"))
                .isEqualTo(fromSource);
        assertThat(schemas(app.javac().on(project.classes()).compile(app.files()), "dev.app"))
                .isEqualTo(fromSource);
    }

    private static String schemas(Outcome outcome, String module) {
        assertThat(outcome.diagnostics()).isEmpty();
        String manifest = outcome.files().get("META-INF/fanfare/" + module + ".json");
        return manifest.substring(manifest.indexOf("\"schemas\""));
    }

    @Test
    void trap12NoNameOfAParameterInAClassFileIsUsed() {
        Outcome library = project.source("dev.acme.Order", """
                        @dev.fanfare.Topic("orders")
                        public record Order(@dev.fanfare.OrderingKey long id, @dev.fanfare.Attribute String plan) {}
                        """).compile();
        assertThat(library.diagnostics()).isEmpty();
        Project app = new Project(temporary.resolve("app")).source("dev.app.Orders", """
                        @dev.fanfare.Topic("again")
                        interface Orders extends dev.fanfare.runtime.Publisher<dev.acme.Order> {}
                        """);
        Outcome outcome =
                app.javac().on(project.jar()).options(List.of("-Werror")).compile(app.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get("META-INF/fanfare/dev.app.json"))
                .contains("\"id\"", "\"plan\"", "\"orderingKey\": \"id\"")
                .doesNotContain("arg0", "arg1");
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void trap13OurAnnotationsAreInTheClassFileButNotLoadedAtRunTime(Class<?> annotation) throws Exception {
        String resource = "/" + annotation.getName().replace('.', '/') + ".class";
        try (var in = annotation.getResourceAsStream(resource)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("Ljava/lang/annotation/RetentionPolicy;")
                    .contains("CLASS");
        }
    }

    @Test
    void trap13WhatStandsInAJarIsRead() throws Exception {
        project.source("dev.acme.Order", ORDER).compile();
        assertThat(new String(
                        Files.readAllBytes(project.classes().resolve("dev/acme/Order.class")),
                        StandardCharsets.ISO_8859_1))
                .contains("Ldev/fanfare/Topic;");
    }

    @Test
    void trap14AnInheritedGenericHandlerIsReadWhereItIsMadeConcrete() {
        project.source("dev.acme.Order", ORDER)
                .source("dev.acme.Base", "abstract class Base<E> { abstract void handle(E event); }")
                .source("dev.acme.Desk", """
                        class Desk extends Base<Order> {
                            @dev.fanfare.Subscribe
                            @Override
                            void handle(Order event) {}
                        }
                        """);
        Outcome outcome = project.compile();
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get(MANIFEST)).contains("dev.acme.Desk#handle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Desk<E> { @dev.fanfare.Subscribe void on(E event) {} }",
                "class Desk { @dev.fanfare.Subscribe void on(java.util.List<? extends Order> events) {} }",
                "class Desk { @SuppressWarnings(\"rawtypes\") @dev.fanfare.Subscribe void on(java.util.List events) {} }"
            })
    void trap14RawTypesWildcardsAndTypeVariablesAreRefused(String desk) {
        project.source("dev.acme.Order", ORDER).source("dev.acme.Desk", desk);
        assertThat(project.compile().diagnostics())
                .isNotEmpty()
                .anySatisfy(text -> assertThat(text).contains("Desk.java:", "[FF-S006]"));
    }
}
