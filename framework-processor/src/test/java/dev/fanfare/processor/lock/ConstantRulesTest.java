package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Change.inB;
import static dev.fanfare.processor.lock.Change.safeInB;
import static dev.fanfare.processor.lock.Schemata.INT;
import static dev.fanfare.processor.lock.Schemata.STRING;
import static dev.fanfare.processor.lock.Schemata.constants;
import static dev.fanfare.processor.lock.Schemata.map;
import static dev.fanfare.processor.lock.Schemata.plain;
import static dev.fanfare.processor.lock.Schemata.record;
import static dev.fanfare.processor.lock.Schemata.ref;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules 16 to 18: constants of enums. Each in both directions. */
class ConstantRulesTest {
    @TestFactory
    Stream<DynamicTest> eachHoldsInBothDirections() {
        return Change.tests(changes());
    }

    private static Stream<Change> changes() {
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
}
