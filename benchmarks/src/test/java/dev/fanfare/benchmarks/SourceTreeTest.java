package dev.fanfare.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    private static final int TOPICS = 12;
    private static final int CHANGED = 6;

    @TempDir
    private Path folder;

    private SourceTree tree;

    @BeforeEach
    void makeTree() {
        tree = SourceTree.write(TOPICS, folder.resolve("tree"));
    }

    @Test
    void theProcessorsAcceptItAndAddToIt() {
        assertThat(tree.files()).hasSize(3 * TOPICS);
        // A publisher for each topic, a class for its handlers; one contribution, the manifest and the service entry.
        assertThat(compile(Javac.WITH.everything(tree, folder)).written()).isEqualTo(2 * TOPICS + 3);
        assertThat(compile(Javac.WITHOUT.everything(tree, folder)).written()).isZero();
    }

    @Test
    void theSchemaGateComparesTheWholeTreeWithItsLockFile() throws Exception {
        Turn gated = Javac.GATED.everything(tree, folder);
        assertThat(messages(gated)).contains("fanfare.lock");

        Javac.accept(tree, folder);
        assertThat(messages(gated)).isEmpty();

        Path event = tree.event(CHANGED);
        Files.writeString(event, Files.readString(event).replace("String street", "int street"));
        assertThat(messages(gated)).contains(event.getFileName().toString());
    }

    @Test
    void theChangedEventIsChangedAndTheTreeIsNot() throws Exception {
        String before = Files.readString(tree.event(CHANGED));
        ChangedEvent changed = ChangedEvent.write(tree, folder);

        assertThat(changed.number()).isEqualTo(CHANGED);
        assertThat(Files.readString(tree.event(CHANGED))).isEqualTo(before);
        assertThat(Files.readString(changed.source()))
                .contains("has moved on, or waits.", "public int kinds()")
                .contains("public long total()");
    }

    @Test
    void aloneTheChangedSourceGivesWhatComesOfItAlone() throws Exception {
        Turn all = compile(Javac.WITH.everything(tree, folder));
        Rebuild alone = Rebuild.alone(ChangedEvent.write(tree, folder));

        compile(alone.with());

        assertThat(alone.with().written()).isEqualTo(1 + 3);
        assertThat(manifest(alone.with()).lines().filter(line -> line.contains("or waits.")))
                .isNotEmpty();
        assertThat(manifest(alone.with()).length()).isLessThan(manifest(all).length());
    }

    @Test
    void asGradleWouldThreeSourcesAreCompiledYetEverythingIsProcessedAgain() throws Exception {
        compile(Javac.WITH.everything(tree, folder));
        compile(Javac.WITHOUT.everything(tree, folder));
        ChangedEvent changed = ChangedEvent.write(tree, folder);
        Rebuild rebuild = Rebuild.asGradle(changed);

        compile(rebuild.with());
        compile(rebuild.without());

        assertThat(rebuild.compiled()).isEqualTo(3);
        assertThat(rebuild.shown()).isEqualTo(3 * TOPICS - 3);
        // Types that are shown are as good as sources to both processors.
        assertThat(rebuild.with().written()).isEqualTo(2 * TOPICS + 3);
        assertThat(rebuild.without().written()).isZero();
        assertThat(withoutDocs(manifest(rebuild.with()))).isEqualTo(withoutDocs(manifestAfter(changed)));
        assertThat(manifest(rebuild.with())).contains("or waits.");
    }

    @Test
    void nothingThatCameOfTheChangedEventIsInTheRest() {
        compile(Javac.WITH.everything(tree, folder));
        Path rest = ChangedEvent.write(tree, folder).rest();

        assertThat(Turn.files(rest).stream().map(file -> rest.relativize(file).toString()))
                .noneMatch(name -> name.contains("FanfareContribution") || name.contains("META-INF"))
                .noneMatch(name -> name.matches(".*/(Parcel|Tracking|Counter)6(\\D.*)?\\.class"))
                .anyMatch(name -> name.endsWith("/Parcel5.class"))
                .anyMatch(name -> name.endsWith("/Parcel5Publisher.class"))
                .anyMatch(name -> name.endsWith("/Tracking11Subscriptions.class"));
    }

    @Test
    void turnsAreMeasuredAsOftenAsAsked() {
        Turn without = Javac.WITHOUT.everything(tree, folder);
        Turn with = Javac.WITH.everything(tree, folder);
        Turns turns = new Turns(without, with);

        Map<Turn, Turns.Cost> warm = turns.warm(1, 2);

        assertThat(warm.keySet()).containsExactly(without, with);
        assertThat(warm.values()).allSatisfy(cost -> {
            assertThat(cost.clock().sorted()).hasSize(2).allMatch(millis -> millis > 0);
            assertThat(cost.cpu().sorted()).hasSize(2).allMatch(millis -> millis >= 0);
        });
        assertThat(turns.fresh(1).values())
                .allSatisfy(cost -> assertThat(cost.clock().sorted()).hasSize(1));
    }

    @Test
    void theHeapThatJavacNeedsIsFound() {
        Javac.WITHOUT.everything(tree, folder);
        Javac.WITH.everything(tree, folder);
        Javac.GATED.everything(tree, folder);
        Javac.accept(tree, folder);

        LiveHeap heap = LiveHeap.measure(tree, folder);

        assertThat(List.of(heap.without(), heap.with(), heap.gated())).allMatch(bytes -> bytes > 1 << 20);
    }

    /** The manifest of a compilation of everything after the change. */
    private String manifestAfter(ChangedEvent changed) throws Exception {
        SourceTree other = SourceTree.write(TOPICS, folder.resolve("other"));
        Files.copy(changed.source(), other.event(CHANGED), StandardCopyOption.REPLACE_EXISTING);
        return manifest(compile(Javac.WITH.everything(other, folder.resolve("after"))));
    }

    private static String withoutDocs(String manifest) {
        return manifest.replaceAll("(\"(doc|description)\": )(\"[^\"]*\"|null),?", "")
                .replaceAll("\\s+", "");
    }

    private static String manifest(Turn turn) throws Exception {
        List<Path> manifests = Turn.files(turn.classes().resolve("META-INF/fanfare"));
        assertThat(manifests).hasSize(1);
        return Files.readString(manifests.get(0));
    }

    private static Turn compile(Turn turn) {
        assertThat(messages(turn)).isEmpty();
        assertThat(Turn.files(turn.classes())).isNotEmpty();
        return turn;
    }

    private static String messages(Turn turn) {
        turn.clean();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, errors, errors, "@" + turn.argumentFile());
        return errors.toString(StandardCharsets.UTF_8);
    }
}
