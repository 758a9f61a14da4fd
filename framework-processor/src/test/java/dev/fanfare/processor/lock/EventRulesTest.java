package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Change.ID;
import static dev.fanfare.processor.lock.Change.sealedChange;
import static dev.fanfare.processor.lock.Change.union;
import static dev.fanfare.processor.lock.Schemata.plain;
import static dev.fanfare.processor.lock.Schemata.record;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules 19 to 24: the events of a topic. Each in both directions. */
class EventRulesTest {
    @TestFactory
    Stream<DynamicTest> eachHoldsInBothDirections() {
        return Change.tests(changes());
    }

    private static Stream<Change> changes() {
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
}
