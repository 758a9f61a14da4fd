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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traps 20 to 25 of annotation processing: types and topologies of other modules. What runs is in integration-tests. */
class ModuleTrapsTest {
    private static final String PROVIDES = "provides dev.fanfare.runtime.binding.Contribution with %s;";

    @TempDir
    Path temporary;

    private Project library;
    private Project app;

    @BeforeEach
    void makeProjects() {
        library = new Project(temporary.resolve("library")).source("dev.acme.Order", """
                @dev.fanfare.Topic("orders")
                public record Order(@dev.fanfare.OrderingKey long id, @dev.fanfare.Attribute String plan) {}
                """);
        app = new Project(temporary.resolve("app"))
                .source("dev.app.Desk", """
                        class Desk {
                            @dev.fanfare.Subscribe(filter = "plan = 'pro'")
                            void on(dev.acme.Order order) {}
                        }
                        """)
                .source("dev.app.Till", "class Till { dev.fanfare.runtime.Publisher<dev.acme.Order> orders; }");
    }

    @Test
    void trap20ALibraryIsReadTheSameFromADirectoryAndFromAJar() {
        library.compile();
        Outcome overDirectory = overLibrary("directory", library.classes());
        assertThat(overDirectory.diagnostics()).isEmpty();
        assertThat(overDirectory.files()).containsKey("META-INF/fanfare/dev.app.json");
        assertThat(overLibrary("jar", library.jar())).isEqualTo(overDirectory);
    }

    @Test
    void trap20NothingButClassFilesIsReadThroughTheFiler() {
        library.compile();
        Outcome outcome = app.javac()
                .on(library.jar())
                .processors(List.of(
                        // This filer fails whoever reads anything else through it.
                        new Wrapped(new PublisherProcessor(), RecordingFiler::new),
                        new Wrapped(new TopologyProcessor(), RecordingFiler::new)))
                .compile(app.files());
        assertThat(outcome.diagnostics()).isEmpty();
    }

    @Test
    void trap21GeneratedClassesStandInPackagesThatTheirModuleHasAnyway() {
        library.file("module-info.java", module("dev.acme", "exports dev.acme;", "dev.acme.FanfareContribution"));
        app.file("module-info.java", module("dev.app", "requires dev.acme;", "dev.app.FanfareContribution"));
        Outcome first = library.javac()
                .options(List.of("-Werror", "-Xlint:-exports", "--add-reads", "dev.acme=ALL-UNNAMED"))
                .compile(library.files());
        assertThat(first.diagnostics()).isEmpty();
        Outcome second = app.javac()
                .options(List.of(
                        "-Werror",
                        "-Xlint:-exports",
                        "--add-reads",
                        "dev.app=ALL-UNNAMED",
                        "--add-reads",
                        "dev.acme=ALL-UNNAMED",
                        "--module-path",
                        library.classes().toString()))
                .compile(app.files());
        assertThat(second.diagnostics()).isEmpty();
        Set<String> shared = packages(first);
        shared.retainAll(packages(second));
        assertThat(shared).isEmpty();
    }

    @Test
    void trap22TheProcessorNeedsNothingThatTheProjectDependsOn() {
        app.source("dev.app.Note", """
                @dev.fanfare.Topic("notes")
                public record Note(@com.fasterxml.jackson.annotation.JsonProperty("text") String body) {}
                """)
                .source("dev.app.Desk", "class Desk { @dev.fanfare.Subscribe void on(Note note) {} }");
        app.remove("dev.app.Till");
        Path out = temporary.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of(
                "-processorpath",
                Tool.path(
                        Project.home(PublisherProcessor.class),
                        Project.home(Topic.class),
                        Project.home(JavaFile.class)),
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                out.toString()));
        app.files().forEach(file -> arguments.add(file.toString()));
        Tool javac = Tool.run("javac", arguments);
        assertThat(javac.status()).as(javac.text()).isZero();
        assertThat(out.resolve("META-INF/fanfare/dev.app.json"))
                .content()
                .contains("\"text\"")
                .doesNotContain("\"body\"");
    }

    @Test
    void trap23ATopicOfAnotherModuleIsReadAndCheckedFromItsClassFileAlone() {
        library.compile();
        assertThat(overLibrary("sound", library.jar()).files().get("META-INF/fanfare/dev.app.json"))
                .contains("\"topics\": [],", "\"topic\": \"orders\"", "\"publishes\": [\n        \"orders\"");
        app.source(
                "dev.app.Desk",
                "class Desk { @dev.fanfare.Subscribe(filter = \"plann = 'pro'\") void on(dev.acme.Order order) {} }");
        assertThat(overLibrary("broken", library.jar()).diagnostics())
                .singleElement()
                .asString()
                .startsWith("Desk.java:3:46: error: [FF-F002]")
                .contains("plan");
    }

    @Test
    void trap24ANamedModuleIsToldTheExactLineAndWithThatLineItIsSound() {
        String open = "module dev.acme {\n    exports dev.acme;\n%s}\n";
        library.file("module-info.java", open.formatted(""));
        List<String> options = List.of("-Werror", "-Xlint:-exports", "--add-reads", "dev.acme=ALL-UNNAMED");
        Outcome without = library.javac().options(options).compile(library.files());
        assertThat(without.diagnostics()).hasSize(1);
        Matcher line = Pattern.compile("Try: (provides .*;)")
                .matcher(without.diagnostics().get(0));
        assertThat(line.find()).isTrue();
        library.file("module-info.java", open.formatted("    " + line.group(1) + "\n"));
        assertThat(library.javac().options(options).compile(library.files()).diagnostics())
                .isEmpty();
    }

    @Test
    void trap25TwoModulesWriteNoResourceOfOneNameButTheServiceFile() {
        library.compile();
        Set<String> shared = new TreeSet<>(Javac.texts(library.classes()).keySet());
        overLibrary("out", library.jar());
        shared.retainAll(Javac.texts(temporary.resolve("out/classes")).keySet());
        assertThat(shared).containsExactly("META-INF/services/dev.fanfare.runtime.binding.Contribution");
        assertThat(Files.exists(library.classes().resolve("META-INF/fanfare/dev.acme.json")))
                .isTrue();
    }

    private Outcome overLibrary(String out, Path classPath) {
        return new Javac(temporary.resolve(out))
                .on(classPath)
                .options(List.of("-Werror"))
                .compile(app.files());
    }

    private static String module(String name, String directive, String contribution) {
        return "module " + name + " {\n    " + directive + "\n    " + PROVIDES.formatted(contribution) + "\n}\n";
    }

    private static Set<String> packages(Outcome outcome) {
        Set<String> packages = new TreeSet<>();
        outcome.files().keySet().stream()
                .filter(name -> name.endsWith(".java"))
                .forEach(name -> packages.add(name.substring(0, name.lastIndexOf('/'))));
        return packages;
    }
}
