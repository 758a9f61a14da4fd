package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.ORDER;
import static dev.fanfare.processor.check.Marked.PLACE;
import static dev.fanfare.processor.check.Marked.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.check.EventType.Kind;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeRuleTest {
    @ParameterizedTest
    @EnumSource(names = {"RECORD", "CLASS", "SEALED_INTERFACE"})
    void recordsClassesAndSealedInterfacesAreEvents(Kind kind) {
        assertThat(EventTypeRule.check(event(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERFACE", "ENUM", "ANNOTATION"})
    void othersAreNot(Kind kind) {
        var findings = EventTypeRule.check(event(kind));
        assertThat(problems(findings)).containsExactly(Problem.TOPIC_ON_WRONG_KIND);
        assertThat(findings.get(0).text()).contains("Order is " + kind.text() + ", which cannot be an event.");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var event = new EventType(
                ORDER,
                PLACE,
                Kind.CLASS,
                true,
                true,
                Optional.of("Order is private"),
                Optional.of("it is abstract"),
                List.of());
        assertThat(problems(EventTypeRule.check(event)))
                .containsExactly(
                        Problem.EVENT_GENERIC, Problem.EVENT_INNER, Problem.EVENT_PRIVATE, Problem.EVENT_NOT_BINDABLE);
    }

    @Test
    void whatASealedEventPermitsIsARecordAndIsCheckedAsOne() {
        var generic =
                new EventType(ORDER, PLACE, Kind.RECORD, true, false, Optional.empty(), Optional.empty(), List.of());
        assertThat(problems(EventTypeRule.check(sealed(event(Kind.RECORD), event(Kind.CLASS), generic))))
                .containsExactly(Problem.PERMITTED_NOT_RECORD, Problem.EVENT_GENERIC);
    }

    private static EventType event(Kind kind) {
        return new EventType(ORDER, PLACE, kind, false, false, Optional.empty(), Optional.empty(), List.of());
    }

    private static EventType sealed(EventType... permitted) {
        return new EventType(
                ORDER,
                PLACE,
                Kind.SEALED_INTERFACE,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(permitted));
    }
}
