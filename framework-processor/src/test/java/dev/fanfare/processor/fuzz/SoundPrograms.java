package dev.fanfare.processor.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes programs without mistakes: topics of all forms, handlers of all forms. For one program. */
final class SoundPrograms {
    private static final String HEAD = """
            package %s;

            import dev.fanfare.*;
            import dev.fanfare.runtime.*;
            import java.util.*;
            import java.util.concurrent.*;

            """;

    private final Dice dice;
    private final String name;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> generated = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();

    /** What handlers may take, and what topic it is of, where that has to be said. */
    private record Topic(String event, String qualifier, List<String> attributes, boolean isResult) {}

    SoundPrograms(Dice dice, String name) {
        this.dice = dice;
        this.name = name;
    }

    /** A program of this name. */
    Program make() {
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            switch (dice.below(5)) {
                case 0 -> bean("Bean" + i);
                case 1 -> sealed("Shape" + i);
                case 2 -> topicInterface("Feed" + i);
                default -> record("Order" + i);
            }
        }
        for (int i = 0; i < dice.below(3); i++) {
            handlers("Desk" + i);
        }
        if (dice.oneIn(5)) {
            sources.put(
                    name + "/package-info.java",
                    "@dev.fanfare.Service(\"" + name + "-service\")\npackage " + name + ";\n");
        }
        return new Program(name, sources, Set.of(), generated);
    }

    private void file(String type, String text) {
        sources.put(name + "/" + type + ".java", HEAD.formatted(name) + text);
    }

    private String topic(String type) {
        generated.add(name + "." + type + "Publisher");
        String topic = name + "-" + type.toLowerCase(java.util.Locale.ROOT);
        return dice.oneIn(3)
                ? "@Topic(value = \"" + topic + "\", guarantee = Guarantee." + dice.of("EXACTLY_ONCE", "AT_LEAST_ONCE")
                        + ")\n"
                : "@Topic(\"" + topic + "\")\n";
    }

    private String docs() {
        return dice.oneIn(4)
                ? "/** " + dice.of("It is.", "A {@code b} <i>c</i>.", "\\u002a", "😀 @see nothing") + " */\n"
                : "";
    }

    private void record(String type) {
        List<String> attributes = new ArrayList<>();
        String body = components(attributes);
        file(type, docs() + topic(type) + dice.of("", "public ") + "record " + type + "(" + body + ") {}\n");
        topics.add(new Topic(type, "", attributes, true));
    }

    private String components(List<String> attributes) {
        List<String> components = new ArrayList<>();
        if (dice.oneIn(2)) {
            components.add("@OrderingKey " + dice.of("String", "long", "Integer", "UUID", "byte") + " key");
        }
        for (int i = 0; i < dice.below(4); i++) {
            String type = dice.of("String", "boolean", "int", "Long", "UUID");
            components.add("@Attribute " + type + " a" + i);
            attributes.add(type + " a" + i);
        }
        for (int i = 0; i < dice.below(4); i++) {
            components.add(component() + " c" + i);
        }
        return String.join(", ", components);
    }

    private String component() {
        return dice.of(
                "String",
                "int",
                "java.math.BigDecimal",
                "java.time.Instant",
                "List<String>",
                "Map<String, List<Integer>>",
                "Optional<UUID>",
                "byte[]",
                "double[][]",
                "Set<java.time.DayOfWeek>",
                "Thread.State");
    }

    private void bean(String type) {
        file(type, """
                %s%spublic class %s {
                    @Attribute %s plan;
                    private %s text;
                    public %s getText() { return text; }
                    public void setText(%s text) { this.text = text; }
                    @OrderingKey public long getId() { return 1; }
                }
                """.formatted(docs(), topic(type), type, "String", "String", "String", "String"));
        topics.add(new Topic(type, "", List.of("String plan"), true));
    }

    private void sealed(String type) {
        StringBuilder text =
                new StringBuilder(docs() + topic(type) + dice.of("", "public ") + "sealed interface " + type + " {\n");
        int cases = dice.between(1, 3);
        for (int i = 0; i < cases; i++) {
            text.append(dice.oneIn(3) ? "    @EventName(\"named-" + i + "\")\n" : "")
                    .append("    record Case")
                    .append(i)
                    .append("(@Attribute String plan, ")
                    .append(component())
                    .append(" c) implements ")
                    .append(type)
                    .append(" {}\n");
        }
        file(type, text.append("}\n").toString());
        topics.add(new Topic(type, "", List.of("String plan"), false));
        topics.add(new Topic(type + ".Case0", "", List.of("String plan"), false));
    }

    private void topicInterface(String type) {
        List<String> attributes = new ArrayList<>();
        file(type + "Event", "public record " + type + "Event(" + components(attributes) + ") {}\n");
        file(
                type,
                topic(type) + dice.of("", "public ") + "interface " + type + " extends Publisher<" + type
                        + "Event> {}\n");
        topics.add(new Topic(type + "Event", "topic = " + type + ".class", attributes, false));
    }

    private void handlers(String type) {
        StringBuilder text = new StringBuilder(dice.of("", "public ", "final ") + "class " + type + " {\n");
        if (dice.oneIn(3)) {
            Topic published = dice.of(topics);
            if (published.qualifier().isEmpty() && !published.event().contains(".")) {
                text.append("    ")
                        .append(type)
                        .append("(Publisher<")
                        .append(published.event())
                        .append("> out) {}\n");
            }
        }
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            text.append(handler(type, i));
        }
        generated.add(name + "." + type + "Subscriptions");
        file(type, text.append("}\n").toString());
    }

    private String handler(String type, int number) {
        Topic topic = dice.of(topics);
        List<String> values = new ArrayList<>();
        values.add("value = \"" + type.toLowerCase(java.util.Locale.ROOT) + "-" + number + "\"");
        if (!topic.qualifier().isEmpty()) {
            values.add(topic.qualifier());
        }
        if (dice.oneIn(3) && !topic.attributes().isEmpty()) {
            values.add("filter = \"" + filter(topic) + "\"");
        }
        if (dice.oneIn(4)) {
            values.add("concurrency = " + dice.between(1, 1000));
        }
        if (dice.oneIn(4)) {
            values.add("ackDeadline = \"" + dice.between(10, 600) + "s\"");
        }
        if (dice.oneIn(4)) {
            values.add(
                    "retry = @Retry(maxAttempts = " + dice.between(1, 20) + ", minBackoff = \"" + dice.between(0, 9999)
                            + "ms\", never = {"
                            + dice.of("", "IllegalStateException.class", "Error.class, RuntimeException.class")
                            + "})");
        }
        String one =
                dice.of("%s", "Message<%s>", "List<%s>", "List<Message<%s>>").formatted(topic.event());
        List<String> results =
                topics.stream().filter(Topic::isResult).map(Topic::event).toList();
        String result = results.isEmpty() || dice.oneIn(2)
                ? dice.of("void", "CompletionStage<Void>")
                : dice.of("%s", "Optional<%s>", "List<%s>", "CompletionStage<%s>", "CompletableFuture<List<%s>>")
                        .formatted(dice.of(results));
        String body = result.equals("void") ? "{}" : "{ return null; }";
        return "    @Subscribe(" + String.join(", ", values) + ")\n    "
                + dice.of("", "static ", "protected ", "public ") + result + " on" + number + "(" + one + " event)"
                + dice.of("", " throws Exception") + " " + body + "\n";
    }

    private String filter(Topic topic) {
        String attribute = dice.of(topic.attributes());
        String type = attribute.substring(0, attribute.indexOf(' '));
        String component = attribute.substring(attribute.indexOf(' ') + 1);
        return switch (type) {
            case "UUID" -> "EXISTS " + component;
            case "String" ->
                dice.of("%s = 'x'", "%s != 'it''s'", "%s IN ('a', 'b')", "EXISTS %s", "NOT (%s = 'b')", "%s PREFIX 'a'")
                        .formatted(component);
            case "boolean" -> dice.of("%s = true", "NOT %s = false").formatted(component);
            default ->
                dice.of("%s = 1", "%s IN (1, -2)", "%s != 7", "NOT (%s IN (3, 4))")
                        .formatted(component);
        };
    }
}
