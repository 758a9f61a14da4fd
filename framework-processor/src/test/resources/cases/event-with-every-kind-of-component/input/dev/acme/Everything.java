package dev.acme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has one of each. */
@Topic("everything")
public record Everything(
        @OrderingKey UUID id,
        boolean flag,
        byte tiny,
        short small,
        int medium,
        Long large,
        float single,
        Double real,
        char letter,
        String text,
        CharSequence chars,
        @Nullable String maybe,
        Optional<Integer> perhaps,
        OptionalInt number,
        BigInteger huge,
        BigDecimal price,
        Plan plan,
        Instant at,
        LocalDate day,
        LocalDateTime local,
        Duration length,
        URI link,
        Locale locale,
        byte[] bytes,
        int[][] matrix,
        List<@Nullable String> words,
        Set<UUID> ids,
        Set<Double> scores,
        Collection<Item> items,
        Map<Plan, List<Item>> byPlan,
        Everything.Node tree,
        JsonNode json) {
    /** A node. */
    public record Node(String name, List<Node> children) {}
}
