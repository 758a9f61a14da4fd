package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schemas forbid is neither written nor read. */
class StrictCodecTest {
    private static final String TEXTS = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";
    private static final String TEXTS_OR_NULL = "{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"null\"]}}";

    record Tags(List<String> tags) {}

    record Grid(List<List<@Nullable String>> rows) {}

    record Names(Map<String, String> names) {}

    record Array(String[] texts) {}

    record Perhaps(List<Optional<String>> texts) {}

    record Scalars(
            byte small,
            double ratio,
            String text,
            char letter,
            UUID id,
            Instant at,
            LocalDate day,
            byte[] bytes,
            Set<String> set) {}

    record Formatted(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long number,
            @JsonFormat(shape = JsonFormat.Shape.STRING) double ratio,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant at,
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

    record Coin(int cents) {
        static Coin valueOf(String text) {
            return new Coin(Integer.parseInt(text));
        }
    }

    record Price(Coin coin) {}

    @JsonIgnoreProperties("note")
    record Ignoring(String name, @Nullable String note) {}

    record Sparse(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags) {}

    @Test
    void aNullInAListIsNeitherWrittenNorRead() {
        EventCodec<Tags> codec = codec(Tags.class, Map.of("tags", TEXTS));

        assertThatThrownBy(() -> codec.encode(new Tags(Arrays.asList("a", null))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Tags.tags[1] is null");
        assertThatThrownBy(() -> decode(codec, "{\"tags\":[\"a\",null]}")).isInstanceOf(UndecodableException.class);
    }

    @Test
    void aNullInAMapIsNeitherWrittenNorRead() {
        EventCodec<Names> codec = codec(
                Names.class, Map.of("names", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}"));

        assertThatThrownBy(() -> codec.encode(new Names(Collections.singletonMap("a", null))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Names.names.a is null");
        assertThatThrownBy(() -> decode(codec, "{\"names\":{\"a\":null}}")).isInstanceOf(UndecodableException.class);
    }

    @Test
    void aNullInAnArrayIsNeitherWrittenNorRead() {
        EventCodec<Array> codec = codec(Array.class, Map.of("texts", TEXTS));

        assertThatThrownBy(() -> codec.encode(new Array(new String[] {"a", null})))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Array.texts[1] is null");
        assertThatThrownBy(() -> decode(codec, "{\"texts\":[null]}")).isInstanceOf(UndecodableException.class);
    }

    @Test
    void eachLevelOfListsHasItsOwnRule() throws Exception {
        EventCodec<Grid> codec =
                codec(Grid.class, Map.of("rows", "{\"type\":\"array\",\"items\":" + TEXTS_OR_NULL + "}"));
        Grid withNullText = new Grid(List.of(Arrays.asList("a", null)));

        assertThat(codec.decode("event", codec.encode(withNullText))).isEqualTo(withNullText);
        assertThatThrownBy(() -> codec.encode(new Grid(Collections.singletonList(null))))
                .isInstanceOf(PublishException.class);
        assertThatThrownBy(() -> decode(codec, "{\"rows\":[null]}")).isInstanceOf(UndecodableException.class);
    }

    @Test
    void anEmptyOptionalInAListIsNull() throws Exception {
        EventCodec<Perhaps> codec = codec(Perhaps.class, Map.of("texts", TEXTS_OR_NULL));
        Perhaps event = new Perhaps(List.of(Optional.of("a"), Optional.empty()));

        assertThat(codec.decode("event", codec.encode(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            small  | 200
            small  | 1.0
            ratio  | "NaN"
            ratio  | 1e999
            text   | 5
            text   | true
            letter | 65
            id     | ""
            id     | "AAAAAAAAAAAAAAAAAAAAAA=="
            at     | 0
            at     | "0"
            at     | "2026-01-02T03:04:05+0200"
            day    | [2026,1,2]
            day    | "2026-01-02T03:04:05"
            bytes  | [1,2]
            set    | ["a","a"]
            """)
    void aValueOfAnotherFormIsRefused(String component, String value) throws Exception {
        EventCodec<Scalars> codec = codec(Scalars.class, Map.of());
        Scalars event = new Scalars(
                (byte) 1, 0.5, "a", 'a', new UUID(1, 2), Instant.EPOCH, LocalDate.EPOCH, new byte[] {1}, Set.of("a"));
        String body = new String(codec.encode(event), StandardCharsets.UTF_8);
        decode(codec, body);
        String broken = body.replaceFirst(
                "\"" + component + "\":(\\[.*?]|\"[^\"]*\"|[^,}]*)", "\"" + component + "\":" + value);

        assertThat(broken).isNotEqualTo(body);
        assertThatThrownBy(() -> decode(codec, broken))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("Scalars." + component);
    }

    @Test
    void aYearThatRfc3339CannotSayIsNotWritten() {
        EventCodec<Scalars> codec = codec(Scalars.class, Map.of());

        assertThatThrownBy(() -> codec.encode(new Scalars(
                        (byte) 1, 1, "", 'a', new UUID(1, 2), Instant.MAX, LocalDate.EPOCH, new byte[0], Set.of())))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Scalars.at is +1000000000-12-31T23:59:59.999999999Z");
        assertThatThrownBy(() -> codec.encode(new Scalars(
                        (byte) 1, 1, "", 'a', new UUID(1, 2), Instant.EPOCH, LocalDate.MIN, new byte[0], Set.of())))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Scalars.day is -999999999-01-01");
    }

    @Test
    void theFormThatAnAnnotationSetsIsWrittenAndRead() throws Exception {
        EventCodec<Formatted> codec = codec(Formatted.class, Map.of());
        Formatted event = new Formatted(Long.MAX_VALUE, -0.0, Instant.ofEpochSecond(5, 7), LocalDate.of(2026, 1, 2));

        byte[] body = codec.encode(event);

        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"number\":\"9223372036854775807\",\"ratio\":\"-0.0\",\"at\":5.000000007,\"day\":\"02.01.2026\"}");
        assertThat(codec.decode("event", body)).isEqualTo(event);
        assertThatThrownBy(() -> decode(codec, "{\"number\":5,\"ratio\":\"1\",\"at\":1,\"day\":\"02.01.2026\"}"))
                .isInstanceOf(UndecodableException.class);
        assertThatThrownBy(() -> decode(codec, "{\"number\":\"x\",\"ratio\":\"1\",\"at\":1,\"day\":\"02.01.2026\"}"))
                .isInstanceOf(UndecodableException.class);
    }

    @Test
    void aRecordIsNotReadFromATextThatSomeFactoryTakes() throws Exception {
        EventCodec<Price> codec = new EventCodec<>(
                binding(Price.class),
                new EventJson(Map.of(
                        Price.class.getCanonicalName(), "{\"type\":\"object\"}",
                        Coin.class.getCanonicalName(), "{\"type\":\"object\"}")));

        assertThat(codec.decode("event", codec.encode(new Price(new Coin(5))))).isEqualTo(new Price(new Coin(5)));
        assertThatThrownBy(() -> decode(codec, "{\"coin\":\"5\"}")).isInstanceOf(UndecodableException.class);
    }

    @Test
    void whatARecordIgnoresByNameIsNotWritten() throws Exception {
        EventCodec<Ignoring> codec = codec(Ignoring.class, Map.of("name", "{\"type\":\"string\"}"));

        assertThat(new String(codec.encode(new Ignoring("a", "b")), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"a\"}");
    }

    @Test
    void anInclusionRuleHoldsForWhatIsNotRequired() throws Exception {
        String schema = """
                {"type":"object","properties":{"note":{"type":["string","null"]},"tags":%s},"required":["tags"]}
                """.formatted(TEXTS);
        EventCodec<Sparse> codec =
                new EventCodec<>(binding(Sparse.class), new EventJson(Map.of(Sparse.class.getCanonicalName(), schema)));

        assertThat(new String(codec.encode(new Sparse(null, List.of())), StandardCharsets.UTF_8))
                .isEqualTo("{\"tags\":[]}");
    }

    private static <E> E decode(EventCodec<E> codec, String body) throws UndecodableException {
        return codec.decode("event", body.getBytes(StandardCharsets.UTF_8));
    }

    private static <E> EventCodec<E> codec(Class<E> type, Map<String, String> properties) {
        StringBuilder schema = new StringBuilder();
        properties.forEach((name, text) -> schema.append(schema.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(text));
        String text = "{\"type\":\"object\",\"properties\":{" + schema + "}}";
        return new EventCodec<>(binding(type), new EventJson(Map.of(type.getCanonicalName(), text)));
    }

    private static <E> TopicBinding<E> binding(Class<E> type) {
        return new TopicBinding<>("topic", type, Map.of("event", type), outlet -> {
            throw new AssertionError("nothing is published");
        });
    }
}
