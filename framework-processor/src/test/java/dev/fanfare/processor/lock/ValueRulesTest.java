package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Change.inB;
import static dev.fanfare.processor.lock.Change.narrower;
import static dev.fanfare.processor.lock.Change.other;
import static dev.fanfare.processor.lock.Change.wider;
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
import static dev.fanfare.processor.lock.Schemata.list;
import static dev.fanfare.processor.lock.Schemata.map;
import static dev.fanfare.processor.lock.Schemata.orNull;
import static dev.fanfare.processor.lock.Schemata.record;
import static dev.fanfare.processor.lock.Schemata.ref;
import static dev.fanfare.processor.lock.Schemata.set;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules 10 to 15 and 25 to 27: values. Each in both directions. */
class ValueRulesTest {
    @TestFactory
    Stream<DynamicTest> eachHoldsInBothDirections() {
        return Change.tests(changes());
    }

    private static Stream<Change> changes() {
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
}
