package dev.acme;

import dev.fanfare.Topic;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Topic("reports")
record Report(
        Map<String, List<Map<UUID, @Nullable Row>>> rows,
        List<Optional<Set<Instant>>> times,
        Map<Level, List<List<@Nullable Integer>>> byLevel,
        EnumMap<Level, Optional<Row[]>> tables,
        List<String[]>[] lists,
        @Nullable Map<Integer, @Nullable List<Report>> within) {
    enum Level {
        LOW,
        HIGH
    }

    record Row(List<Cell> cells) {
        record Cell(@Nullable String text, Optional<Row> table) {}
    }
}
