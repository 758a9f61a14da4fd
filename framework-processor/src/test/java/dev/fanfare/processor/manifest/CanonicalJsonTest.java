package dev.fanfare.processor.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void eachMemberAndElementHasALine() {
        Json json = Json.object()
                .put("text", "a")
                .put("number", -3)
                .put("list", Json.array(Stream.of(Json.of(true), Json.NULL)))
                .put("object", Json.object().put("inner", Json.texts(List.of("b"))));
        assertThat(CanonicalJson.write(json)).isEqualTo("""
                {
                  "text": "a",
                  "number": -3,
                  "list": [
                    true,
                    null
                  ],
                  "object": {
                    "inner": [
                      "b"
                    ]
                  }
                }
                """);
    }

    @Test
    void whatIsEmptyStaysOnItsLine() {
        Json json = Json.object().put("list", Json.texts(List.of())).put("object", Json.object());
        assertThat(CanonicalJson.write(json)).isEqualTo("{\n  \"list\": [],\n  \"object\": {}\n}\n");
    }

    @Test
    void controlCharactersQuotesAndBackslashesAreEscaped() {
        assertThat(CanonicalJson.write(Json.of("\"\\\n\r\t\b\f\u0000\u001f\u007f/\u2028")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001F\u007f/\u2028\"\n");
    }

    @Test
    void halfASurrogatePairIsEscapedAndAWholeOneIsNot() {
        assertThat(CanonicalJson.write(Json.of("\ud83d\ude00 \ud83d \ude00 \ude00\ud83d")))
                .isEqualTo("\"\ud83d\ude00 \\uD83D \\uDE00 \\uDE00\\uD83D\"\n");
    }

    @Test
    void anyTextComesBackFromAnotherProgramsReader() throws IOException {
        Random random = new Random(42);
        ObjectMapper mapper = new ObjectMapper();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x10000).forEach(letter -> text.append((char) letter));
            JsonNode read = mapper.readTree(CanonicalJson.write(Json.object().put(text.toString(), text.toString())));
            assertThat(read.fieldNames().next()).isEqualTo(text.toString());
            assertThat(read.elements().next().textValue()).isEqualTo(text.toString());
        }
    }

    @Test
    void aMemberIsPutOnce() {
        assertThatThrownBy(() -> Json.object().put("a", 1).put("a", 2)).hasMessageContaining("\"a\"");
    }
}
