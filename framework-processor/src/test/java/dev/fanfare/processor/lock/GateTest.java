package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Schemata.ANYTHING;
import static dev.fanfare.processor.lock.Schemata.BIG_DECIMAL;
import static dev.fanfare.processor.lock.Schemata.BIG_INTEGER;
import static dev.fanfare.processor.lock.Schemata.BOOLEAN;
import static dev.fanfare.processor.lock.Schemata.BYTES;
import static dev.fanfare.processor.lock.Schemata.DATE;
import static dev.fanfare.processor.lock.Schemata.DOUBLE;
import static dev.fanfare.processor.lock.Schemata.DURATION;
import static dev.fanfare.processor.lock.Schemata.FLOAT;
import static dev.fanfare.processor.lock.Schemata.INSTANT;
import static dev.fanfare.processor.lock.Schemata.INT;
import static dev.fanfare.processor.lock.Schemata.LONG;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_INT;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_STRING;
import static dev.fanfare.processor.lock.Schemata.SHORT;
import static dev.fanfare.processor.lock.Schemata.STRING;
import static dev.fanfare.processor.lock.Schemata.UUID;
import static dev.fanfare.processor.lock.Schemata.constants;
import static dev.fanfare.processor.lock.Schemata.json;
import static dev.fanfare.processor.lock.Schemata.list;
import static dev.fanfare.processor.lock.Schemata.map;
import static dev.fanfare.processor.lock.Schemata.orNull;
import static dev.fanfare.processor.lock.Schemata.plain;
import static dev.fanfare.processor.lock.Schemata.record;
import static dev.fanfare.processor.lock.Schemata.ref;
import static dev.fanfare.processor.lock.Schemata.sealed;
import static dev.fanfare.processor.lock.Schemata.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of compatibility, by number, each in both directions. */
class GateTest {
    private static final String ID = "id:" + STRING;

    /**
     * A change.
     *
     * @param rule its number, and what changes
     * @param backward what the new code does not understand; empty where it understands everything
     * @param forward what the old code does not understand
     */
    private record Change(String rule, Contract before, Contract after, List<Kind> backward, List<Kind> forward) {}

    @TestFactory
    Stream<DynamicTest> everyRuleHoldsInBothDirections() {
        return Stream.of(components(), values(), ofConstants(), events())
                .flatMap(changes -> changes)
                .map(change -> DynamicTest.dynamicTest(change.rule(), () -> {
                    assertThat(kinds(change, Compatibility.BACKWARD))
                            .as("backward")
                            .isEqualTo(change.backward());
                    assertThat(kinds(change, Compatibility.FORWARD))
                            .as("forward")
                            .isEqualTo(change.forward());
                    assertThat(kinds(change, Compatibility.FULL))
                            .as("full")
                            .isEqualTo(Stream.concat(change.backward().stream(), change.forward().stream())
                                    .toList());
                    assertThat(kinds(change, Compatibility.NONE)).as("none").isEmpty();
                }));
    }

    private static List<Kind> kinds(Change change, Compatibility mode) {
        return Gate.compare(change.before(), change.after(), mode).stream()
                .map(Breach::kind)
                .toList();
    }

    private static Stream<Change> components() {
        String note = "note:" + STRING;
        String maybe = "note?:" + NULLABLE_STRING;
        return Stream.of(
                safe("1: an optional component is added", record("", ID), record("", ID, maybe)),
                safe("2: a component with a default is added", record("", ID), record("", ID, "note?:" + STRING)),
                change("3: a required component is added", record("", ID), record("", ID, note), Kind.REQUIRED, null),
                safe("4: an optional component is removed", record("", ID, maybe), record("", ID)),
                change("5: a required component is removed", record("", ID, note), record("", ID), null, Kind.GONE),
                change("6: optional becomes required", record("", maybe), record("", note), Kind.REQUIRED, null),
                change("7: required becomes optional", record("", note), record("", maybe), null, Kind.GONE),
                change("8: renamed", record("", note), record("", "text:" + STRING), Kind.REQUIRED, Kind.GONE),
                change(
                        "8: renamed with an alias",
                        record("", note),
                        record(",'x-aliases':{'text':['note']}", "text:" + STRING),
                        null,
                        Kind.GONE),
                safe(
                        "8: an optional one is renamed with an alias",
                        record("", maybe),
                        record(",'x-aliases':{'text':['note']}", "text?:" + NULLABLE_STRING)),
                change(
                        "8: renamed with an alias and of another type",
                        record("", maybe),
                        record(",'x-aliases':{'text':['note']}", "text?:" + NULLABLE_INT),
                        Kind.TYPE,
                        null),
                change(
                        "8: renamed onto a name that was there besides",
                        record("", maybe, "text?:" + NULLABLE_STRING),
                        record(",'x-aliases':{'text':['note']}", "text?:" + NULLABLE_STRING),
                        Kind.COLLISION,
                        null),
                change(
                        "9: a reserved name returns",
                        record(",'x-reserved':['note']", ID),
                        record("", ID, maybe),
                        Kind.RESERVED,
                        Kind.RESERVED),
                safe("29: another order", record("", ID, maybe), record("", maybe, ID)),
                safe(
                        "29: a description",
                        record("", ID),
                        record(",'description':'What it is.'", "id:{'type':'string','description':'An id.'}")));
    }

    private static Stream<Change> values() {
        return Stream.of(
                wider("10: int to long", INT, LONG),
                wider("10: short to int", SHORT, INT),
                wider("10: float to double", FLOAT, DOUBLE),
                wider("10: long to BigDecimal", LONG, BIG_DECIMAL),
                wider("10: long to BigInteger", LONG, BIG_INTEGER),
                wider("10: double to BigDecimal", DOUBLE, BIG_DECIMAL),
                wider("10: int to double", INT, DOUBLE),
                narrower("11: long to int", LONG, INT),
                narrower("11: double to float", DOUBLE, FLOAT),
                narrower("11: BigInteger to long", BIG_INTEGER, LONG),
                other("12: long to double", LONG, DOUBLE),
                other("12: int to float", INT, FLOAT),
                other("13: int to String", INT, STRING),
                other("13: boolean to String", BOOLEAN, STRING),
                other("13: String to a record", STRING, ref("B")),
                other("13: String to a list", STRING, list(STRING)),
                other("13: Instant to LocalDate", INSTANT, DATE),
                wider("13: bytes to text", BYTES, STRING),
                wider("13: UUID to text", UUID, STRING),
                narrower("13: text to Duration", STRING, DURATION),
                other("13: a value to anything", STRING, ANYTHING),
                narrower("14: list to set", list(STRING), set(STRING)),
                wider("14: set to list", set(STRING), list(STRING)),
                narrower(
                        "14: a list to a set whose elements have no canonical JSON",
                        list(DOUBLE),
                        "{'type':'array','items':" + DOUBLE + ",'x-java':'java.util.Set'}"),
                wider("15: in a list", list(INT), list(LONG)),
                wider("15: in a map", map(INT), map(LONG)),
                wider("15: in a nullable list", orNull(list(INT)), orNull(list(LONG))),
                narrower("15: the keys of a map", map(INT), map(UUID, INT)),
                narrower("25: a tighter bound", "{'type':'integer','minimum':0}", "{'type':'integer','minimum':1}"),
                wider("26: a looser bound", "{'type':'integer','minimum':1}", "{'type':'integer','minimum':0}"),
                wider("27: elements that may be null", list(STRING), list(NULLABLE_STRING)),
                narrower("27: elements that may not be null any more", list(NULLABLE_INT), list(INT)),
                inB("15: in another record", record("", "b:" + INT), record("", "b:" + LONG), null, Kind.TYPE),
                inB(
                        "15: in a record that reaches itself",
                        record("", "b:" + INT, "a?:" + orNull(ref("A"))),
                        record("", "b:" + STRING, "a?:" + orNull(ref("A"))),
                        Kind.TYPE,
                        Kind.TYPE));
    }

    private static Stream<Change> ofConstants() {
        return Stream.of(
                inB("16: a constant is added", constants("", "X"), constants("", "X", "Y"), null, Kind.CONSTANT_ADDED),
                inB(
                        "16: a constant is added where one stands for the unknown",
                        constants(",'x-unknown':'Z'", "X", "Z"),
                        constants(",'x-unknown':'Z'", "X", "Y", "Z"),
                        null,
                        null),
                inB("17: a constant is removed", constants("", "X", "Y"), constants("", "X"), Kind.CONSTANT_GONE, null),
                inB(
                        "17: a constant is removed where one stands for the unknown",
                        constants(",'x-unknown':'Z'", "X", "Z"),
                        constants(",'x-unknown':'Z'", "Z"),
                        Kind.CONSTANT_GONE,
                        null),
                inB(
                        "18: a constant is renamed",
                        constants("", "X"),
                        constants("", "Y"),
                        Kind.CONSTANT_GONE,
                        Kind.CONSTANT_ADDED),
                inB(
                        "18: a constant is renamed with an alias",
                        constants("", "X"),
                        constants(",'x-aliases':{'Y':['X']}", "Y"),
                        null,
                        Kind.CONSTANT_ADDED),
                inB(
                        "9: a reserved constant returns",
                        constants(",'x-unknown':'X','x-reserved':['Y']", "X"),
                        constants("", "X", "Y"),
                        Kind.RESERVED,
                        Kind.RESERVED),
                safeInB("29: another order of constants", constants("", "X", "Y"), constants("", "Y", "X")),
                inB("13: an enum to a record", constants("", "X"), record(""), Kind.TYPE, Kind.TYPE),
                new Change(
                        "13: an enum to text",
                        plain(record("", "b:" + ref("B")), "B", constants("", "X")),
                        plain(record("", "b:" + STRING)),
                        List.of(),
                        List.of(Kind.TYPE)),
                new Change(
                        "16: the constants of a map's keys, where nothing stands for the unknown",
                        plain(record("", "b:" + map(ref("B"), INT)), "B", constants(",'x-unknown':'X'", "X")),
                        plain(record("", "b:" + map(ref("B"), INT)), "B", constants(",'x-unknown':'X'", "X", "Y")),
                        List.of(),
                        List.of(Kind.TYPE)));
    }

    private static Stream<Change> events() {
        Map<String, String> one = Map.of("b", "B");
        Map<String, String> two = Map.of("b", "B", "c", "C");
        return Stream.of(
                sealedChange("19: an event is added", "", one, "", two, null, Kind.EVENT_ADDED),
                sealedChange(
                        "19: an event is added where a record stands for the unknown",
                        ",'x-unknown':'U'",
                        one,
                        ",'x-unknown':'U'",
                        two,
                        null,
                        null),
                sealedChange("20: an event is removed", "", two, "", one, Kind.EVENT_GONE, null),
                sealedChange(
                        "21: an event name changes", "", one, "", Map.of("bb", "B"), Kind.EVENT_GONE, Kind.EVENT_ADDED),
                sealedChange(
                        "21: an event name changes, with an alias",
                        "",
                        one,
                        ",'x-aliases':{'bb':['b']}",
                        Map.of("bb", "B"),
                        null,
                        Kind.EVENT_ADDED),
                sealedChange("a class name changes", "", one, "", Map.of("b", "C"), null, null),
                sealedChange(
                        "9: a reserved event name returns",
                        ",'x-reserved':['c'],'x-unknown':'U'",
                        one,
                        "",
                        two,
                        Kind.RESERVED,
                        Kind.RESERVED),
                sealedChange(
                        "24: a component moves from one record to another",
                        "",
                        Map.of("b", "B", "d", "D"),
                        "",
                        Map.of("b", "D", "d", "B"),
                        Kind.REQUIRED,
                        Kind.GONE),
                new Change(
                        "22: a record becomes a sealed interface",
                        plain(record("", ID)),
                        union("", one),
                        List.of(Kind.EVENT_GONE),
                        List.of(Kind.EVENT_ADDED)),
                new Change(
                        "22: a record becomes a sealed interface, with an alias",
                        plain(record("", ID)),
                        union(",'x-aliases':{'b':['as']}", one),
                        List.of(),
                        List.of(Kind.EVENT_ADDED)),
                new Change(
                        "23: a sealed interface becomes a record",
                        union("", two),
                        plain(record("", ID)),
                        List.of(Kind.EVENT_GONE, Kind.EVENT_GONE),
                        List.of(Kind.EVENT_ADDED)));
    }

    @Test
    void aBreachNamesTheNewTypeAndTheComponent() {
        Contract before = plain(record("", "b:" + ref("Old")), "Old", record("", "x:" + INT));
        Contract after = plain(record("", "b:" + ref("New")), "New", record("", "x:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.FULL))
                .containsExactly(
                        new Breach(Kind.TYPE, Direction.BACKWARD, "New", "x", "int", "String"),
                        new Breach(Kind.TYPE, Direction.FORWARD, "New", "x", "int", "String"));
    }

    @Test
    void whatLooksRenamedIsSuggestedAsAnAlias() {
        Contract before = plain(record("", ID, "mail:" + STRING));
        Contract after = plain(record("", ID, "email:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.BACKWARD))
                .extracting(Breach::after)
                .containsExactly("@Alias(\"mail\")");
    }

    @Test
    void onlyTransitiveModesLookAtOlderVersionsThanTheLast() {
        Contract oldest = plain(record("", ID, "note?:" + NULLABLE_STRING));
        Contract older = plain(record("", ID));
        Contract newer = plain(record("", ID, "note?:" + NULLABLE_INT));

        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FULL))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.BACKWARD))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FORWARD))
                .isEmpty();
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FULL_TRANSITIVE))
                .hasSize(2);
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.BACKWARD_TRANSITIVE))
                .hasSize(1);
        assertThat(Gate.compare(List.of(oldest, older), newer, Compatibility.FORWARD_TRANSITIVE))
                .hasSize(1);
        assertThat(Gate.compare(List.of(), newer, Compatibility.FULL)).isEmpty();
    }

    @Test
    void whatIsComparedAsAWholeIsFollowedIntoWhatItRefersTo() {
        String choice = "{'oneOf':[{'allOf':[" + ref("B") + ",{'properties':{'kind':{'const':'b'}}}]}]}";
        Contract before = plain(record("", "one:" + choice), "B", record("", "x:" + INT));
        Contract after = plain(record("", "one:" + choice), "B", record("", "x:" + STRING));

        assertThat(Gate.compare(before, after, Compatibility.BACKWARD))
                .containsExactly(new Breach(Kind.TYPE, Direction.BACKWARD, "B", "x", "int", "String"));
        assertThat(Gate.compare(before, before, Compatibility.FULL)).isEmpty();
    }

    @Test
    void aManifestWithoutTheEventIsRefused() {
        assertThatThrownBy(() -> Contract.of(Map.of(), "A", List.of("as")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no schema of A.");
        assertThatThrownBy(() -> Contract.of(Map.of("A", "{"), "A", List.of("as")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The schema of A is not JSON.");
    }

    private static Change safe(String rule, String before, String after) {
        return change(rule, before, after, null, null);
    }

    private static Change change(String rule, String before, String after, Kind backward, Kind forward) {
        return new Change(rule, plain(before), plain(after), kinds(backward), kinds(forward));
    }

    /** The new reads the old; the old does not read the new. */
    private static Change wider(String rule, String before, String after) {
        return value(rule, before, after, null, Kind.TYPE);
    }

    private static Change narrower(String rule, String before, String after) {
        return value(rule, before, after, Kind.TYPE, null);
    }

    private static Change other(String rule, String before, String after) {
        return value(rule, before, after, Kind.TYPE, Kind.TYPE);
    }

    private static Change value(String rule, String before, String after, Kind backward, Kind forward) {
        String b = record("", "x:" + INT);
        return new Change(
                rule,
                plain(record("", "value:" + before), "B", b),
                plain(record("", "value:" + after), "B", b),
                kinds(backward),
                kinds(forward));
    }

    private static Change safeInB(String rule, String before, String after) {
        return inB(rule, before, after, null, null);
    }

    private static Change inB(String rule, String before, String after, Kind backward, Kind forward) {
        String event = record("", "b:" + ref("B"));
        return new Change(rule, plain(event, "B", before), plain(event, "B", after), kinds(backward), kinds(forward));
    }

    private static Change sealedChange(
            String rule,
            String extraBefore,
            Map<String, String> before,
            String extraAfter,
            Map<String, String> after,
            Kind backward,
            Kind forward) {
        return new Change(rule, union(extraBefore, before), union(extraAfter, after), kinds(backward), kinds(forward));
    }

    private static Contract union(String extra, Map<String, String> events) {
        Map<String, String> schemas = Map.of(
                "A", json(sealed(extra, events)),
                "B", json(record("", ID)),
                "C", json(record("", ID)),
                "D", json(record("", ID, "note:" + STRING)));
        return Contract.of(schemas, "A", List.copyOf(events.keySet()));
    }

    private static List<Kind> kinds(Kind kind) {
        return kind == null ? List.of() : List.of(kind);
    }
}
