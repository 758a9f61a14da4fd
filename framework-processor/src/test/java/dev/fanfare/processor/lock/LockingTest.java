package dev.fanfare.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.manifest.Json;
import dev.fanfare.processor.model.Elsewhere;
import dev.fanfare.processor.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockingTest {
    private static final String SOUND = Schemata.json("{'lockVersion':'1.0','topics':[{'name':'orders',"
            + "'guarantee':'AT_LEAST_ONCE','orderingKey':null,'attributes':{},"
            + "'versions':[{'events':{'orders':'a.B'},"
            + "'schemas':{'a.B':{'type':'object','properties':{'id':{'minimum':1}},'required':['id']}}}]}],"
            + "'subscriptions':[{'topic':'orders','name':'bill','eventNames':[],'filter':null,'retention':'P7D'}]}");

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() {
        Contract version = new Contract(
                new TreeMap<>(Map.of("placed", "a.Placed")),
                new TreeMap<>(Map.of("placed", List.of("ordered"))),
                new TreeSet<>(List.of("lost")),
                true,
                new TreeMap<>(Map.of("a.Placed", Json.object().put("type", "object"))));
        Lock lock = new Lock(
                List.of(new LockedTopic(
                        "orders",
                        Optional.of("a.OrderEvent"),
                        "EXACTLY_ONCE",
                        Optional.of("id"),
                        new TreeMap<>(Map.of("region", "string")),
                        new TreeMap<>(Map.of("placed", new LockedEvent(Optional.of("id"), List.of("region")))),
                        List.of(version))),
                List.of(new LockedSubscription(
                        "orders",
                        "bill",
                        Optional.of("a.Billing#bill"),
                        List.of("placed"),
                        Optional.empty(),
                        Optional.of(Duration.ofDays(7)))));
        LockFile file = file("fanfare.lock");

        assertThat(file.write(lock.json())).isEmpty();

        assertThat(file.read().lock()).contains(lock);
        assertThat(directory.toFile().list()).containsExactly("fanfare.lock");
    }

    @Test
    void aFileThatSaysTheSameIsNotTouched() throws IOException {
        LockFile file = file("fanfare.lock");
        file.write(Lock.EMPTY.json());
        Path path = directory.resolve("fanfare.lock");
        assertThat(path.toFile().setLastModified(0)).isTrue();

        file.write(Lock.EMPTY.json());

        assertThat(Files.getLastModifiedTime(path).toMillis()).isZero();
    }

    @Test
    void malformedFilesAreNamedWithTheirMistake() throws IOException {
        assertThat(read("")).contains("[FF-L002]").contains("it ends too early, at line 1, column 1");
        assertThat(read("{\n  \"a\": 1,\n}")).contains("a member's name is missing, at line 3, column 1");
        assertThat(read("{\"a\": 1, \"a\": 2}")).contains("\"a\" comes twice");
        assertThat(read("[] []")).contains("more text after the value");
        assertThat(read("{\"a\": tru}")).contains("unexpected 't'");
        assertThat(read("\"\\x\"")).contains("unknown escape");
        assertThat(read("[".repeat(300))).contains("too many levels");
        assertThat(read("{}")).contains("lockVersion is missing");
        assertThat(read("{\"lockVersion\": \"1.0\"}")).contains("topics is missing");
        assertThat(read("{\"lockVersion\": \"3.1\"}")).contains("[FF-L004]").contains("has version 3.1");
        assertThat(read("{\n<<<<<<< ours\n")).contains("[FF-L003]").contains("at line 2");
        assertThat(read("{\"lockVersion\":\"1.0\",\"topics\":[{\"name\":\"a\",\"versions\":[]}],\"subscriptions\":[]}"))
                .contains("topics[0].versions holds no version");
    }

    /** Each is a sound file with one thing replaced. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"lockVersion\":\"1.0\" | \"lockVersion\":1.0 | lockVersion is no text",
                "\"lockVersion\":\"1.0\" | \"lockVersion\":\"1.x\" | has version 1.x",
                "\"lockVersion\":\"1.0\" | \"lockVersion\":\"2.0\" | has version 2.0",
                "\"name\":\"orders\" | \"name\":[] | topics[0].name is no text",
                "\"guarantee\":\"AT_LEAST_ONCE\", | `` | topics[0].guarantee is missing",
                "\"attributes\":{} | \"attributes\":{\"a\":1} | topics[0].attributes.a is no text",
                "\"events\":{\"orders\":\"a.B\"} | \"events\":{\"orders\":\"a.C\"} | topics[0].versions[0].events names a.C",
                "\"type\":\"object\" | \"type\":{} | topics[0].versions[0].schemas.a.B.type is no text",
                "\"required\":[\"id\"] | \"required\":[1] | topics[0].versions[0].schemas.a.B.required[0] is no text",
                "\"minimum\":1 | \"minimum\":1e9 | schemas.a.B.properties.id.minimum is no whole number",
                "\"minimum\":1 | \"minimum\":99999999999999999999 | minimum is no whole number",
                "\"minimum\":1 | \"$ref\":\"#/schemas/a.X\" | schemas.a.B refers to a.X, of which there is no schema",
                "\"minimum\":1 | \"$ref\":\"http://a\" | is no reference to a type",
                "\"id\":{ | \"id\":7,\"no\":{ | schemas.a.B.properties.id is no object",
                "\"retention\":\"P7D\" | \"retention\":\"7d\" | subscriptions[0].retention is no duration",
                "\"filter\":null | \"filter\":\"x\" | subscriptions[0].filter is no object",
                "\"subscriptions\":[ | \"subscriptions\":[7, | subscriptions[0] is no object",
            })
    void whatIsNotAsItShouldIsNamedByItsPlace(String sound, String broken, String expected) throws IOException {
        assertThat(SOUND).contains(sound);
        assertThat(read(SOUND)).isEqualTo("no problem");

        assertThat(read(SOUND.replace(sound, broken))).contains(expected).contains("broken.lock");
    }

    @Test
    void whatComesTwiceIsNamed() throws IOException {
        String topic = SOUND.substring(SOUND.indexOf('[') + 1, SOUND.indexOf("],\"subscriptions\""));
        assertThat(read(SOUND.replace(topic, topic + "," + topic))).contains("topics[1].name, \"orders\", comes twice");
    }

    @Test
    void whatIsNoFileIsNotRead() {
        assertThat(file("").read().problem().map(Finding::text))
                .hasValueSatisfying(text -> assertThat(text).contains("it is no file"));
    }

    @Test
    void whatIsLeftOutOfACompilationStaysAccepted() {
        Contract version = Schemata.plain(Schemata.record("", "id:" + Schemata.STRING));
        LockedSubscription bill = new LockedSubscription(
                "orders",
                "bill",
                Optional.of("a.Billing#bill"),
                List.of(),
                Optional.empty(),
                Optional.of(Duration.ofDays(7)));
        Lock accepted = new Lock(lock(List.of(version)).topics(), List.of(bill));
        Elsewhere there = new Elsewhere() {
            @Override
            public Optional<String> topic(String type) {
                return type.equals("A") ? Optional.of("orders") : Optional.empty();
            }

            @Override
            public Set<String> subscriptions(String type) {
                return type.equals("a.Billing") ? Set.of("orders/bill") : Set.of();
            }
        };

        Lock leftOut = LeftOut.of(accepted, Lock.EMPTY, there);

        assertThat(leftOut).isEqualTo(accepted);
        assertThat(accepted.without(leftOut)).isEqualTo(Lock.EMPTY);
        assertThat(Acceptance.after(accepted, Lock.EMPTY, Map.of()).with(leftOut))
                .isEqualTo(accepted);
        assertThat(LeftOut.of(accepted, accepted, there)).isEqualTo(Lock.EMPTY);
    }

    @Test
    void acceptingKeepsWhatStillFitsAndDropsWhatWasBroken() {
        Contract first = Schemata.plain(Schemata.record("", "id:" + Schemata.STRING));
        Contract second =
                Schemata.plain(Schemata.record("", "id:" + Schemata.STRING, "note?:" + Schemata.NULLABLE_STRING));
        Contract broken = Schemata.plain(Schemata.record("", "id:" + Schemata.STRING, "must:" + Schemata.STRING));

        assertThat(versions(List.of(first), second)).containsExactly(first, second);
        assertThat(versions(List.of(first, second), second)).containsExactly(first, second);
        assertThat(versions(List.of(first, second), broken)).containsExactly(broken);
    }

    @Test
    void noMoreThanTwentyVersionsAreKept() {
        List<Contract> many = IntStream.range(0, 25)
                .mapToObj(i -> Schemata.plain(
                        Schemata.record("", "id:" + Schemata.STRING, "n" + i + "?:" + Schemata.NULLABLE_STRING)))
                .toList();

        assertThat(versions(many.subList(0, 24), many.get(24))).isEqualTo(many.subList(5, 25));
    }

    private static List<Contract> versions(List<Contract> before, Contract now) {
        return Acceptance.after(lock(before), lock(List.of(now)), Map.of("orders", Compatibility.FULL_TRANSITIVE))
                .topics()
                .get(0)
                .versions();
    }

    private static Lock lock(List<Contract> versions) {
        LockedTopic topic = new LockedTopic(
                "orders",
                Optional.empty(),
                "AT_LEAST_ONCE",
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                versions);
        return new Lock(List.of(topic), List.of());
    }

    private String read(String text) throws IOException {
        Files.writeString(directory.resolve("broken.lock"), text);
        return Stream.of(file("broken.lock").read())
                .flatMap(found -> found.problem().stream())
                .map(Finding::text)
                .findFirst()
                .orElse("no problem");
    }

    private LockFile file(String name) {
        return new LockFile(directory.resolve(name).toString());
    }
}
