package dev.fanfare.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.fanfare.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Traps 26 to 29 of annotation processing: incremental builds and Lombok. Trap 30 is in integration-tests. */
class BuildTrapsTest {
    @TempDir
    Path temporary;

    private Project project;
    private IncrementalBuild build;

    /** A change of the project: sources by name with their new text; no text, no source. */
    private record Change(String name, String type, String text) {
        static Change of(String name, String type, String text) {
            return new Change(name, type, text);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeEach
    void makeProject() {
        project = new Project(temporary.resolve("project"))
                .file("dev/acme/package-info.java", "@dev.fanfare.Service(\"shop\")\npackage dev.acme;\n")
                .source("dev.acme.Address", address(""))
                .source("dev.acme.Order", order("Address to"))
                .source("dev.acme.Parcel", """
                        @dev.fanfare.Topic("parcels")
                        public sealed interface Parcel {
                            record Packed(@dev.fanfare.OrderingKey long id) implements Parcel {}

                            record SentOff(@dev.fanfare.OrderingKey long id) implements Parcel {}
                        }
                        """)
                .source(
                        "dev.acme.Rush",
                        "@dev.fanfare.Topic(\"rush\") interface Rush extends dev.fanfare.runtime.Publisher<Address> {}")
                .source("dev.acme.desk.Desk", desk("plan = 'pro'"))
                .source("dev.acme.desk.Board", """
                        class Board {
                            @dev.fanfare.Subscribe
                            void board(dev.acme.Parcel.SentOff parcel) {}

                            @dev.fanfare.Subscribe("all")
                            @dev.fanfare.Subscribe("all-again")
                            void all(dev.fanfare.runtime.Message<dev.acme.Parcel> parcel) {}
                        }
                        """)
                .source("dev.acme.till.Till", """
                        class Till {
                            private final dev.fanfare.runtime.Publisher<dev.acme.Order> orders;

                            Till(dev.fanfare.runtime.Publisher<dev.acme.Order> orders) {
                                this.orders = orders;
                            }

                            @Override
                            public String toString() {
                                return orders.toString();
                            }
                        }
                        """)
                .source("dev.acme.Unrelated", "class Unrelated {}");
        build = new IncrementalBuild(project, temporary.resolve("build"));
        assertThat(build.clean()).isEmpty();
    }

    static Stream<Change> changes() {
        return Stream.of(
                Change.of("unrelated class changed", "dev.acme.Unrelated", "class Unrelated { int a; }"),
                Change.of("handler changed", "dev.acme.desk.Desk", desk("plan = 'free'")),
                Change.of("event changed", "dev.acme.Order", order("Address to, int count")),
                Change.of("component of an event changed", "dev.acme.Address", address(", String zip")),
                Change.of("user of a publisher changed", "dev.acme.till.Till", "class Till {}"),
                Change.of(
                        "topic added",
                        "dev.acme.Refund",
                        "@dev.fanfare.Topic(\"refunds\") public record Refund(long id) {}"),
                Change.of(
                        "handler added",
                        "dev.acme.desk.More",
                        "class More { @dev.fanfare.Subscribe void more(dev.acme.Order order) {} }"),
                Change.of("handler removed", "dev.acme.desk.Board", ""),
                Change.of("no handler any more", "dev.acme.desk.Board", "class Board {}"),
                Change.of("topic removed", "dev.acme.Rush", ""),
                Change.of("user of a publisher removed", "dev.acme.till.Till", ""),
                Change.of("class added", "dev.acme.New", "class New {}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void trap26AnIncrementalBuildGivesTheSameBytesAsACleanOne(Change change) {
        assertThat(apply(change)).isEmpty();
        assertSameAsClean();
    }

    @Test
    void trap26OneChangeAfterAnotherGivesTheSameBytesAsACleanBuild() {
        for (Change change : changes().toList()) {
            assertThat(apply(change)).as(change.name()).isEmpty();
            assertSameAsClean();
        }
    }

    @Test
    void trap26AChangedHandlerHasNothingElseCompiledAgainButTheWholeIsShown() {
        apply(Change.of("", "dev.acme.desk.Desk", desk("plan = 'free'")));
        assertThat(build.compiled).containsExactly("dev.acme.desk.Desk", "dev.acme.package-info");
        assertThat(build.shown)
                .contains("dev.acme.Order", "dev.acme.Parcel", "dev.acme.desk.Board", "dev.acme.till.Till")
                .doesNotContain("dev.acme.OrderPublisher", "dev.acme.desk.DeskSubscriptions");
    }

    @Test
    void trap26AMistakeInAnIncrementalBuildIsToldAndMendingItIsEnough() {
        assertThat(apply(Change.of("", "dev.acme.desk.Desk", desk("plann = 'free'"))))
                .singleElement()
                .asString()
                .contains("[FF-F002]");
        assertThat(apply(Change.of("", "dev.acme.desk.Desk", desk("plan = 'free'"))))
                .isEmpty();
        assertSameAsClean();
    }

    /** Once this fails because the text is there, the processor may be declared to Gradle as aggregating. */
    @Test
    void trap26DocumentationIsInNoClassFileSoTheTopologyProcessorIsNotDeclaredIncremental() {
        String manifest = "META-INF/fanfare/dev.acme.json";
        apply(Change.of("", "dev.acme.Order", "/** Somebody ordered. */\n" + order("Address to")));
        assertThat(build.output().get(manifest)).contains("Somebody ordered.");
        apply(Change.of("", "dev.acme.Unrelated", "class Unrelated { int a; }"));
        assertThat(build.output().get(manifest)).doesNotContain("Somebody ordered.");
    }

    /**
     * To Gradle an aggregating processor that is called for such an annotation is none; one for everything is called for
     * each that there is.
     */
    @Test
    void trap26AProcessorForEverythingIsCalledForAnnotationsOfSourceRetention() {
        assertThat(new TopologyProcessor().getSupportedAnnotationTypes()).containsExactly("*");
        assertThat(build.annotations).contains("java.lang.Override", "dev.fanfare.Topic");
    }

    @Test
    void trap27EachGeneratedClassNamesWhatItComesFromAndNoneIsMissing() {
        assertThat(build.origins())
                .containsEntry("dev.acme.Order", set("dev.acme.OrderPublisher"))
                .containsEntry("dev.acme.Parcel", set("dev.acme.ParcelPublisher"))
                .containsEntry("dev.acme.Rush", set("dev.acme.RushPublisher"))
                .containsEntry("dev.acme.desk.Desk", set("dev.acme.desk.DeskSubscriptions"))
                .containsEntry("dev.acme.desk.Board", set("dev.acme.desk.BoardSubscriptions"))
                .hasSize(5);
    }

    @Test
    void trap28WhatIsGeneratedForOneTypeIsTheSameWhereAnEditorCompilesItAlone() {
        var whole = build.output();
        Project alone = new Project(temporary.resolve("alone")).source("dev.acme.desk.Desk", desk("plan = 'pro'"));
        var outcome = alone.javac()
                .options(List.of("-Werror"))
                .on(temporary.resolve("build/classes"))
                .compile(alone.files());
        assertThat(outcome.diagnostics()).isEmpty();
        assertThat(outcome.files().get("dev/acme/desk/DeskSubscriptions.java"))
                .isEqualTo(whole.get("dev/acme/desk/DeskSubscriptions.java"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void trap29LombokBesideUsInAnyOrder(boolean lombokFirst) {
        Project lombok = new Project(temporary.resolve("lombok"))
                .source("dev.acme.Account", """
                        @lombok.Data
                        @lombok.NoArgsConstructor
                        @lombok.AllArgsConstructor
                        @dev.fanfare.Topic("accounts")
                        public class Account {
                            @dev.fanfare.OrderingKey
                            private long id;

                            @dev.fanfare.Attribute
                            private String plan;

                            private Address address;
                        }
                        """)
                .source("dev.acme.Address", """
                        @lombok.Data
                        public class Address {
                            private String city;
                        }
                        """)
                .source("dev.acme.Desk", """
                        @lombok.RequiredArgsConstructor
                        class Desk {
                            private final dev.fanfare.runtime.Publisher<Account> accounts;

                            @dev.fanfare.Subscribe(filter = "plan = 'free'")
                            void upgrade(Account account) {
                                accounts.publish(new Account(account.getId(), "pro", account.getAddress()));
                            }
                        }
                        """);
        Path ours = Path.of(Tool.path(
                Project.home(PublisherProcessor.class), Project.home(Topic.class), Project.home(JavaFile.class)));
        Path theirs = Project.home(lombok.Generated.class);
        List<String> arguments = new ArrayList<>(List.of(
                "-processorpath",
                lombokFirst ? Tool.path(theirs, ours) : Tool.path(ours, theirs),
                "-Xlint:all,-processing,-options",
                "-Werror",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                temporary.resolve("lombok/classes").toString()));
        lombok.files().forEach(file -> arguments.add(file.toString()));
        Tool javac = Tool.run("javac", arguments);
        // Lombok makes newer JVMs warn of what it calls; the compiler's own warnings are errors here.
        assertThat(javac.status()).as(javac.text()).isZero();
        assertThat(temporary.resolve("lombok/classes/META-INF/fanfare/dev.acme.json"))
                .content()
                .contains("dev.acme.Desk#upgrade", "\"orderingKey\": \"id\"", "\"city\"");
        assertThat(temporary.resolve("lombok/classes/dev/acme/DeskSubscriptions.java"))
                .content()
                .contains("new Desk(");
    }

    private List<String> apply(Change change) {
        if (change.text().isEmpty()) {
            project.remove(change.type());
            return build.build(Set.of(), Set.of(change.type()));
        }
        project.source(change.type(), change.text());
        return build.build(Set.of(change.type()), Set.of());
    }

    private void assertSameAsClean() {
        Path fresh = temporary.resolve("fresh" + System.nanoTime());
        IncrementalBuild clean = new IncrementalBuild(project, fresh);
        assertThat(clean.clean()).isEmpty();
        assertThat(build.output()).isEqualTo(clean.output());
    }

    private static String order(String more) {
        return """
                @dev.fanfare.Topic("orders")
                public record Order(@dev.fanfare.OrderingKey long id, @dev.fanfare.Attribute String plan%s) {}
                """.formatted(more.isEmpty() ? "" : ", " + more);
    }

    /** With annotations that javac does not show before JDK 22 where the type is not compiled again. */
    private static String address(String more) {
        return """
                public record Address(
                        @org.jspecify.annotations.Nullable String city,
                        java.util.List<@org.jspecify.annotations.Nullable String> lines%s) {
                    public Address {}
                }
                """.formatted(more);
    }

    private static String desk(String filter) {
        return """
                class Desk {
                    Desk(dev.fanfare.runtime.Publisher<dev.acme.Parcel> parcels) {}

                    @dev.fanfare.Subscribe(filter = "%s", retry = @dev.fanfare.Retry(never = IllegalStateException.class))
                    java.util.Optional<dev.acme.Parcel.Packed> pack(dev.acme.Order order) {
                        return java.util.Optional.empty();
                    }
                }
                """.formatted(filter);
    }

    private static NavigableSet<String> set(String one) {
        return new TreeSet<>(Set.of(one));
    }
}
