package dev.fanfare.integration.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of component becomes every other, and one's values are read as the other: what is taken for safe is. */
class ShapePairsTest {
    private static final int VALUES = 30;

    private static final List<String> TYPES = List.of(
            "boolean",
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "char",
            "Boolean",
            "Long",
            "@Nullable Integer",
            "@Nullable String",
            "OptionalInt",
            "Optional<String>",
            "Optional<Part>",
            "BigInteger",
            "BigDecimal",
            "String",
            "UUID",
            "URI",
            "Currency",
            "Instant",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "OffsetDateTime",
            "OffsetTime",
            "ZonedDateTime",
            "Duration",
            "Period",
            "Year",
            "YearMonth",
            "ZoneId",
            "byte[]",
            "int[]",
            "String[]",
            "Colour",
            "Shade",
            "Part",
            "Piece",
            "Bean",
            "List<String>",
            "List<@Nullable String>",
            "List<Integer>",
            "List<Long>",
            "List<Colour>",
            "List<Part>",
            "List<List<Integer>>",
            "Set<String>",
            "Set<Integer>",
            "Set<Colour>",
            "Set<Part>",
            "Map<String, String>",
            "Map<String, @Nullable String>",
            "Map<String, Integer>",
            "Map<Integer, String>",
            "Map<Long, String>",
            "Map<UUID, String>",
            "Map<Colour, String>",
            "Map<Shade, String>",
            "Map<String, Part>",
            "Map<String, List<Part>>",
            "JsonNode",
            "@JsonFormat(pattern = \"dd.MM.yyyy\") LocalDate",
            "@JsonFormat(pattern = \"MM/dd/yyyy\") LocalDate",
            "@JsonFormat(shape = JsonFormat.Shape.STRING) long");

    /** A piece has what a part has, and more; a shade has some of the colours, one by another name, and catches others. */
    private static final String OTHERS = """
            record Part(String name, Optional<Integer> size) {}
            record Piece(String name, Optional<Integer> size, boolean open) {}
            class Bean { public String name = ""; public Integer size; }
            enum Colour { RED, GREEN, BLUE }
            @SuppressWarnings("FF-L031") enum Shade { RED, @Alias("BLUE") NAVY, @Unknown OTHER }
            """;

    @TempDir
    Path scratch;

    @Test
    void noComponentBecomesAnotherUnnoticedIfThatGoesWrong() throws IOException {
        List<Trial> trials = new ArrayList<>();
        List<Mutation> types = types();
        try (Version version = Version.of(types, Mutation::before, scratch)) {
            List<TopicVersion> topics = types.stream().map(version::topic).toList();
            for (int from = 0; from < TYPES.size(); from++) {
                for (int to = 0; to < TYPES.size(); to++) {
                    String title = TYPES.get(from) + " becomes " + TYPES.get(to);
                    trials.addAll(trials(title, topics.get(from), topics.get(to)));
                }
            }
        }
        new MutationTable(trials, VALUES).write(Path.of("target/schema-shapes.md"));

        assertThat(trials.stream().filter(Trial::isFalselySafe)).isEmpty();
        assertThat(trials.stream().filter(trial -> trial.breaches().isEmpty())).hasSizeGreaterThan(2 * TYPES.size());
    }

    private static List<Mutation> types() {
        List<Mutation> types = new ArrayList<>();
        for (String type : TYPES) {
            String source = "@EventName(\"thing\") record Thing(" + type + " value) {}\n" + OTHERS;
            types.add(new Mutation("t%03d".formatted(types.size() + 1), 0, type, source, source, Map.of(), Map.of()));
        }
        return types;
    }

    /** The reader's version follows the writer's, and the other way round. */
    private static List<Trial> trials(String title, TopicVersion writer, TopicVersion reader) {
        Mutation change = new Mutation("", 0, title, "", "", Map.of(), Map.of());
        List<Object> values = new ArrayList<>();
        writer.events().forEach(event -> values.addAll(new Values(title.hashCode()).of(event, VALUES)));
        Outcome outcome = Outcome.of(values, writer, reader);
        return List.of(
                new Trial(change, Direction.BACKWARD, outcome, Verdict.of(writer, reader, Direction.BACKWARD)),
                new Trial(change, Direction.FORWARD, outcome, Verdict.of(reader, writer, Direction.FORWARD)));
    }
}
