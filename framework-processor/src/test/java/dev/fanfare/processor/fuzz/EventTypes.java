package dev.fanfare.processor.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Makes sources of event types from everything that goes to JSON and back. Not thread-safe. */
final class EventTypes {
    private static final String HEAD = """
            package %s;

            import com.fasterxml.jackson.annotation.*;
            import dev.fanfare.Topic;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    private static final List<String> SCALARS = List.of(
            "String",
            "CharSequence",
            "Boolean",
            "Byte",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "Character",
            "BigInteger",
            "BigDecimal",
            "UUID",
            "URI",
            "Currency",
            "Locale",
            "Date",
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "MonthDay",
            "OffsetDateTime",
            "OffsetTime",
            "Period",
            "Duration",
            "Year",
            "YearMonth",
            "ZoneId",
            "ZoneOffset",
            "ZonedDateTime",
            "DayOfWeek",
            "Colour");

    private static final List<String> PRIMITIVES =
            List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

    private static final List<String> CANONICAL =
            List.of("String", "Integer", "Long", "UUID", "Instant", "LocalDate", "Character", "Boolean", "BigInteger");

    private static final List<String> KEYS = List.of("String", "Integer", "Long", "UUID", "Colour", "Boolean");

    private final Dice dice;
    private final List<String> nested = new ArrayList<>();
    private int parts;

    EventTypes(Dice dice) {
        this.dice = dice;
    }

    /** The file {@code Event.java} of a package: a topic of the package's name. */
    String source(String packageName) {
        String body = switch (dice.below(4)) {
            case 0 -> bean("Event");
            case 1 -> sealed();
            default -> record("Event", "");
        };
        int open = body.indexOf('{', body.indexOf("Event")) + 1;
        String types = String.join("\n", nested);
        return HEAD.formatted(packageName)
                + "@Topic(\"" + packageName + "\")\n"
                + body.substring(0, open)
                + "\n    public enum Colour { RED, @JsonProperty(\"green-ish\") GREEN, @JsonAlias(\"azure\") BLUE }\n"
                + types + "\n"
                + body.substring(open);
    }

    private String sealed() {
        StringBuilder text = new StringBuilder("public sealed interface Event {\n");
        for (int i = 0; i < dice.between(1, 3); i++) {
            text.append(record("Case" + i, " implements Event"));
        }
        return text.append("}\n").toString();
    }

    private String record(String name, String interfaces) {
        return record(name, interfaces, name);
    }

    /** {@code owner} is the type by which it refers to itself. */
    private String record(String name, String interfaces, String owner) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < dice.between(1, 5); i++) {
            components.add(component(owner, "c" + i));
        }
        return "public record " + name + "(" + String.join(", ", components) + ")" + interfaces + " {"
                + (dice.oneIn(6) ? " public String getMore() { return \"more\"; }" : "")
                + (dice.oneIn(8) ? " public static " + name + " valueOf(String text) { return null; }" : "") + "}\n";
    }

    private String bean(String name) {
        StringBuilder text =
                new StringBuilder("public " + (name.equals("Event") ? "" : "static ") + "class " + name + " {\n");
        if (dice.oneIn(3)) {
            text.append("public ")
                    .append(name)
                    .append("() {} public ")
                    .append(name)
                    .append("(String one) {}\n");
        }
        for (int i = 0; i < dice.between(1, 4); i++) {
            String type = dice.oneIn(4) ? dice.of(PRIMITIVES) : type(3);
            String field = "p" + i;
            if (dice.oneIn(2)) {
                text.append("public ").append(type).append(' ').append(field).append(";\n");
            } else {
                String upper = "P" + i;
                text.append(
                        "private %s %s; public %s get%s() { return %s; } public void set%s(%s value) { %s = value; }\n"
                                .formatted(type, field, type, upper, field, upper, type, field));
            }
        }
        return text.append("}\n").toString();
    }

    private String component(String owner, String name) {
        if (dice.oneIn(5)) {
            return jackson() + dice.of(PRIMITIVES) + " " + name;
        }
        if (dice.oneIn(10)) {
            return formatted() + " " + name;
        }
        if (dice.oneIn(6)) {
            return dice.of("Optional<%s>", "List<%s>", "Map<String, %s>", "@Nullable %s")
                            .formatted(owner) + " " + name;
        }
        return jackson() + nullable(type(3)) + " " + name;
    }

    private String jackson() {
        return dice.oneIn(4)
                ? dice.of(
                        "@JsonProperty(\"renamed_" + dice.below(1000) + "\") ",
                        "@JsonAlias(\"other_" + dice.below(1000) + "\") ",
                        "@JsonInclude(JsonInclude.Include.NON_NULL) ",
                        "@JsonInclude(JsonInclude.Include.NON_ABSENT) ",
                        "@JsonInclude(JsonInclude.Include.ALWAYS) ")
                : "";
    }

    private String formatted() {
        return dice.of(
                "@JsonFormat(shape = JsonFormat.Shape.STRING) long",
                "@JsonFormat(shape = JsonFormat.Shape.STRING) Integer",
                "@JsonFormat(shape = JsonFormat.Shape.STRING) double",
                "@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal",
                "@JsonFormat(shape = JsonFormat.Shape.STRING) Instant",
                "@JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant",
                "@JsonFormat(shape = JsonFormat.Shape.NUMBER) Duration",
                "@JsonFormat(pattern = \"dd.MM.yyyy\") LocalDate",
                "@JsonFormat(shape = JsonFormat.Shape.STRING) Colour");
    }

    private String nullable(String type) {
        if (!dice.oneIn(3) || type.startsWith("Optional")) {
            return type;
        }
        return type.endsWith("[]") ? type.substring(0, type.length() - 2) + " @Nullable []" : "@Nullable " + type;
    }

    private String type(int depth) {
        if (depth == 0) {
            return dice.of(SCALARS);
        }
        return switch (dice.below(13)) {
            case 0, 1 -> "List<" + element(depth - 1) + ">";
            case 2 -> dice.of("Set<", "SortedSet<", "LinkedHashSet<") + dice.of(CANONICAL) + ">";
            case 3 -> "Map<" + dice.of(KEYS) + ", " + element(depth - 1) + ">";
            case 4 -> "Optional<" + dice.of(dice.of(SCALARS), "List<" + dice.of(SCALARS) + ">") + ">";
            case 5 -> dice.of("OptionalInt", "OptionalLong", "OptionalDouble");
            case 6 -> dice.of(PRIMITIVES) + "[]";
            case 7 -> dice.of("String", "Integer", "@Nullable String", "Double", "Colour", "Instant") + "[]";
            case 8 -> part();
            case 9 -> told();
            default -> dice.of(SCALARS);
        };
    }

    private String element(int depth) {
        String type = type(depth);
        return dice.oneIn(3) && !type.endsWith("[]") && !type.startsWith("Optional") ? "@Nullable " + type : type;
    }

    /** One of several types, told apart by a property; a sealed interface of records, or an abstract class. */
    private String told() {
        if (parts > 4) {
            return dice.of(SCALARS);
        }
        String name = "Part" + parts++;
        boolean isSealed = dice.oneIn(2);
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < dice.between(1, 3); i++) {
            String one = name + "One" + i;
            String written = dice.of(", name = \"one-" + i + "\"", "");
            listed.append("@JsonSubTypes.Type(value = ")
                    .append(one)
                    .append(".class")
                    .append(written)
                    .append("), ");
            String type = isSealed
                    ? record(one, " implements " + name, name)
                    : bean(one).replaceFirst("class " + one, "class " + one + " extends " + name);
            nested.add(
                    (written.isEmpty() && dice.oneIn(2) ? "    @JsonTypeName(\"called-" + i + "\") " : "    ") + type);
        }
        nested.add("    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME"
                + dice.of("", ", property = \"kind\"", ", include = JsonTypeInfo.As.PROPERTY") + ")\n"
                + "    @JsonSubTypes({" + listed + "})\n"
                + (isSealed ? "    public sealed interface " : "    public abstract static class ") + name + " {}\n");
        return name;
    }

    private String part() {
        if (parts > 4) {
            return dice.of(SCALARS);
        }
        String name = "Part" + parts++;
        nested.add("    " + (dice.oneIn(3) ? bean(name) : record(name, "")));
        return name;
    }
}
