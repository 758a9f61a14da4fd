package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.Optional;

/** Events for the tests of rules. */
final class Marked {
    static final TypeRef ORDER = TypeRef.of("dev.acme", "Order");
    static final SourceRef PLACE = SourceRef.of(ORDER);

    private Marked() {}

    static MarkedComponent component(String name, ValueKind kind) {
        return new MarkedComponent(
                name,
                name,
                kind.name(),
                Optional.of(kind),
                List.of(),
                false,
                Optional.of(name + "()"),
                "",
                PLACE.member(name),
                PLACE.member(name));
    }

    static MarkedComponent enumeration(String name, String... constants) {
        return new MarkedComponent(
                name,
                name,
                "Kind",
                Optional.of(ValueKind.ENUM),
                List.of(constants),
                false,
                Optional.of(name + "()"),
                "",
                PLACE.member(name),
                PLACE.member(name));
    }

    static MarkedComponent unsupported(String name) {
        return new MarkedComponent(
                name,
                name,
                "Instant",
                Optional.empty(),
                List.of(),
                false,
                Optional.of(name + "()"),
                "",
                PLACE.member(name),
                PLACE.member(name));
    }

    static MarkedComponent unreadable(String name, String obstacle) {
        return new MarkedComponent(
                name,
                name,
                "String",
                Optional.of(ValueKind.STRING),
                List.of(),
                false,
                Optional.empty(),
                obstacle,
                PLACE.member(name),
                PLACE.member(name));
    }

    static MarkedCase one(String name, List<MarkedComponent> keys, List<MarkedComponent> attributes) {
        return new MarkedCase(
                new TypeRef("dev.acme", List.of("Order", name)),
                PLACE.member(name),
                Kebab.of(name).orElse(name),
                false,
                PLACE.member(name),
                keys,
                attributes);
    }

    static MarkedCase named(String name, String eventName) {
        return new MarkedCase(
                new TypeRef("dev.acme", List.of("Order", name)),
                PLACE.member(name),
                eventName,
                true,
                PLACE.member(name),
                List.of(),
                List.of());
    }

    static MarkedEvent sealed(MarkedCase... cases) {
        return new MarkedEvent(ORDER, PLACE, true, List.of(cases));
    }

    static MarkedEvent plain(MarkedCase only) {
        return new MarkedEvent(ORDER, PLACE, false, List.of(only));
    }

    static List<Problem> problems(List<Finding> findings) {
        return findings.stream().map(Finding::problem).toList();
    }
}
