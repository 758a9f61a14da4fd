package dev.fanfare.integration.evolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Values of the JDK's scalars: the edges of each type, and any others. */
final class Scalars {
    private final Random random;
    private final Map<Class<?>, Supplier<Object>> kinds = new HashMap<>();

    Scalars(Random random) {
        this.random = random;
        numbers();
        texts();
        times();
    }

    boolean knows(Class<?> type) {
        return kinds.containsKey(type);
    }

    Object of(Class<?> type) {
        return kinds.get(type).get();
    }

    /** Any of the values. */
    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private void numbers() {
        both(boolean.class, Boolean.class, random::nextBoolean);
        both(byte.class, Byte.class, () -> pick(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE));
        both(short.class, Short.class, () -> pick(Short.MIN_VALUE, (short) 7, Short.MAX_VALUE));
        both(int.class, Integer.class, () -> pick(Integer.MIN_VALUE, 0, 1, Integer.MAX_VALUE, random.nextInt()));
        both(long.class, Long.class, () -> pick(Long.MIN_VALUE, 0L, 1L, Long.MAX_VALUE, random.nextLong()));
        both(float.class, Float.class, () -> pick(0f, -1.5f, 0.1f, Float.MAX_VALUE, Float.MIN_VALUE));
        both(double.class, Double.class, () -> pick(0d, 12d, 0.1d, -1e300, Double.MIN_VALUE, random.nextDouble()));
        kinds.put(BigInteger.class, () -> pick(BigInteger.ZERO, BigInteger.TEN.pow(30), new BigInteger(90, random)));
        kinds.put(
                BigDecimal.class,
                () -> pick(
                        BigDecimal.ZERO,
                        new BigDecimal("12.340"),
                        new BigDecimal("0.1234567890123456789012345"),
                        new BigDecimal("1e400")));
    }

    private void texts() {
        kinds.put(
                String.class,
                () -> pick("", "a", "12", "true", "2026-01-02", "RED", "name", "ümläut 😀", "\"q\"\n", "PT1M", "Z"));
        both(char.class, Character.class, () -> pick('a', 'ü', '1'));
        kinds.put(
                byte[].class, () -> pick(new byte[0], new byte[] {0, 1, -1}, "name".getBytes(StandardCharsets.UTF_8)));
        kinds.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        kinds.put(URI.class, () -> pick(URI.create("https://example.com/a?b#c"), URI.create("a/b"), URI.create("")));
        kinds.put(Currency.class, () -> Currency.getInstance(pick("EUR", "JPY")));
    }

    private void times() {
        Supplier<Instant> instant = () -> pick(
                Instant.EPOCH,
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
        Supplier<ZoneId> zone = () -> ZoneId.of(pick("Z", "+05:30", "Europe/Berlin", "UTC"));
        kinds.put(Instant.class, instant::get);
        kinds.put(ZoneId.class, zone::get);
        kinds.put(LocalDate.class, () -> LocalDate.of(2026, 2, 1 + random.nextInt(28)));
        kinds.put(LocalTime.class, () -> pick(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 1)));
        kinds.put(LocalDateTime.class, () -> LocalDateTime.of(2026, 2, 3, random.nextInt(24), 5));
        kinds.put(OffsetDateTime.class, () -> OffsetDateTime.ofInstant(instant.get(), ZoneId.of(pick("Z", "+05:30"))));
        kinds.put(OffsetTime.class, () -> OffsetTime.parse(pick("10:15Z", "23:59:59+01:00")));
        kinds.put(ZonedDateTime.class, () -> ZonedDateTime.ofInstant(instant.get(), zone.get()));
        kinds.put(Duration.class, () -> pick(Duration.ZERO, Duration.ofMillis(-1_500), Duration.ofDays(3)));
        kinds.put(Period.class, () -> pick(Period.ZERO, Period.of(1, 2, 3)));
        kinds.put(Year.class, () -> Year.of(2000 + random.nextInt(100)));
        kinds.put(YearMonth.class, () -> YearMonth.of(2026, 1 + random.nextInt(12)));
    }

    private void both(Class<?> primitive, Class<?> box, Supplier<Object> values) {
        kinds.put(primitive, values);
        kinds.put(box, values);
    }
}
