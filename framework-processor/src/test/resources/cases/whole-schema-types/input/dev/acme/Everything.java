package dev.acme;

import dev.fanfare.Topic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything at once. */
@Topic("everythings")
public record Everything(
        byte octet,
        short small,
        int number,
        long big,
        float single,
        double precise,
        boolean flag,
        Integer boxed,
        String text,
        UUID id,
        BigDecimal amount,
        BigInteger huge,
        URI link,
        Instant at,
        LocalDate day,
        LocalDateTime local,
        OffsetDateTime offset,
        ZonedDateTime zoned,
        Duration lasting,
        Colour colour,
        List<String> texts,
        Set<Colour> colours,
        Map<String, Part> parts,
        Map<Colour, List<Part>> byColour,
        int[] numbers,
        byte[] bytes,
        Part[] array,
        Optional<String> perhaps,
        Optional<Part> perhapsPart,
        @Nullable String nullable,
        @Nullable Part nullablePart,
        Part part) {
    /** Of the rainbow. */
    public enum Colour {
        RED,
        GREEN
    }

    /** Holds itself. */
    public record Part(String name, List<Part> parts, @Nullable Part around) {}
}
