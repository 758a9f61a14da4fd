package dev.fanfare.processor.lock;

import static dev.fanfare.processor.lock.Schemata.INT;
import static dev.fanfare.processor.lock.Schemata.STRING;
import static dev.fanfare.processor.lock.Schemata.json;
import static dev.fanfare.processor.lock.Schemata.plain;
import static dev.fanfare.processor.lock.Schemata.record;
import static dev.fanfare.processor.lock.Schemata.ref;
import static dev.fanfare.processor.lock.Schemata.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A change.
 *
 * @param rule its number, and what changes
 * @param backward what the new code does not understand; empty where it understands everything
 * @param forward what the old code does not understand
 */
record Change(String rule, Contract before, Contract after, List<Kind> backward, List<Kind> forward) {
    static final String ID = "id:" + STRING;

    /** What the gate says of each, in every mode. */
    static Stream<DynamicTest> tests(Stream<Change> changes) {
        return changes.map(change -> DynamicTest.dynamicTest(change.rule(), change::check));
    }

    private void check() {
        assertThat(kinds(Compatibility.BACKWARD)).as("backward").isEqualTo(backward);
        assertThat(kinds(Compatibility.FORWARD)).as("forward").isEqualTo(forward);
        assertThat(kinds(Compatibility.FULL))
                .as("full")
                .isEqualTo(Stream.concat(backward.stream(), forward.stream()).toList());
        assertThat(kinds(Compatibility.NONE)).as("none").isEmpty();
    }

    private List<Kind> kinds(Compatibility mode) {
        return Gate.compare(before, after, mode).stream().map(Breach::kind).toList();
    }

    static Change safe(String rule, String before, String after) {
        return change(rule, before, after, null, null);
    }

    static Change change(String rule, String before, String after, Kind backward, Kind forward) {
        return new Change(rule, plain(before), plain(after), kinds(backward), kinds(forward));
    }

    static Change wider(String rule, String before, String after) {
        return value(rule, before, after, null, Kind.TYPE);
    }

    static Change narrower(String rule, String before, String after) {
        return value(rule, before, after, Kind.TYPE, null);
    }

    static Change other(String rule, String before, String after) {
        return value(rule, before, after, Kind.TYPE, Kind.TYPE);
    }

    static Change value(String rule, String before, String after, Kind backward, Kind forward) {
        String b = record("", "x:" + INT);
        return new Change(
                rule,
                plain(record("", "value:" + before), "B", b),
                plain(record("", "value:" + after), "B", b),
                kinds(backward),
                kinds(forward));
    }

    static Change safeInB(String rule, String before, String after) {
        return inB(rule, before, after, null, null);
    }

    static Change inB(String rule, String before, String after, Kind backward, Kind forward) {
        String event = record("", "b:" + ref("B"));
        return new Change(rule, plain(event, "B", before), plain(event, "B", after), kinds(backward), kinds(forward));
    }

    static Change sealedChange(
            String rule,
            String extraBefore,
            Map<String, String> before,
            String extraAfter,
            Map<String, String> after,
            Kind backward,
            Kind forward) {
        return new Change(rule, union(extraBefore, before), union(extraAfter, after), kinds(backward), kinds(forward));
    }

    static Contract union(String extra, Map<String, String> events) {
        Map<String, String> schemas = Map.of(
                "A", json(sealed(extra, events)),
                "B", json(record("", ID)),
                "C", json(record("", ID)),
                "D", json(record("", ID, "note:" + STRING)));
        return Contract.of(schemas, "A", List.copyOf(events.keySet()));
    }

    static List<Kind> kinds(Kind kind) {
        return kind == null ? List.of() : List.of(kind);
    }
}
