package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Change.ID;
import static dev.fanfare.processor.lock.Change.change;
import static dev.fanfare.processor.lock.Change.safe;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_INT;
import static dev.fanfare.processor.lock.Schemata.NULLABLE_STRING;
import static dev.fanfare.processor.lock.Schemata.STRING;
import static dev.fanfare.processor.lock.Schemata.record;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules 1 to 9 and 29: components. Each in both directions. */
class ComponentRulesTest {
    @TestFactory
    Stream<DynamicTest> eachHoldsInBothDirections() {
        return Change.tests(changes());
    }

    private static Stream<Change> changes() {
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
}
