package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsCodecTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-01-01T00:05:00.123Z");

    @Test
    void diagnosticsComeBackAsTheyWere() {
        Diagnostics diagnostics = diagnostics("not \"today\"\n\\", "line 1\n\tat line 2\r\n😀");

        String json = DiagnosticsCodec.write(diagnostics, 4_096);

        assertThat(DiagnosticsCodec.read(json)).isEqualTo(diagnostics);
        assertThat(json)
                .startsWith("{\"subscription\":\"signups/welcome\",\"reason\":")
                .doesNotContain("\n");
    }

    @Test
    void absentPartsStayAbsent() {
        Diagnostics diagnostics = new Diagnostics("s/w", "why", Optional.empty(), Optional.empty(), 1, FIRST, LAST);

        assertThat(DiagnosticsCodec.read(DiagnosticsCodec.write(diagnostics, 512)))
                .isEqualTo(diagnostics);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 513, 514, 515, 516, 600, 1_000, 4_000})
    void theStackIsCutFirstBetweenCharactersAndTheRestStaysWhole(int maxBytes) {
        String stack = "😀é\"\n\u0001日".repeat(500);

        String json = DiagnosticsCodec.write(diagnostics("why", stack), maxBytes);

        assertThat(json.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(maxBytes)
                .hasSizeGreaterThan(maxBytes - 12);
        Diagnostics read = DiagnosticsCodec.read(json);
        assertThat(read.reason()).isEqualTo("why");
        String kept = read.stack().orElseThrow();
        assertThat(kept).endsWith("…");
        assertThat(stack).startsWith(kept.substring(0, kept.length() - 1));
    }

    @Test
    void thenTheReasonIsCut() {
        String json = DiagnosticsCodec.write(diagnostics("why ".repeat(500), "stack"), 512);

        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(512);
        Diagnostics read = DiagnosticsCodec.read(json);
        assertThat(read.stack()).contains("");
        assertThat(read.reason()).startsWith("why why ").endsWith("…");
        assertThat(read.exception()).contains("java.lang.IllegalStateException");
    }

    @Test
    void theLongestNamesFitIntoTheLeastThatAProviderCarries() {
        Diagnostics longest = new Diagnostics(
                "t".repeat(63) + "/" + "s".repeat(63),
                "r".repeat(1_000),
                Optional.of("e".repeat(1_000)),
                Optional.of("s".repeat(10_000)),
                100,
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                Instant.parse("2026-01-01T00:00:00.123456789Z"));

        assertThat(DiagnosticsCodec.write(longest, 512)).hasSizeLessThanOrEqualTo(512);
    }

    @Test
    void whatXmlForbidsIsReplaced() {
        String json = DiagnosticsCodec.write(diagnostics("a\ud800b\uffffc\ufffe", "\udc00\u0000"), 4_096);

        assertThat(json.codePoints())
                .allMatch(each -> each >= 0x20 && each < 0xFFFE && (each < 0xD800 || each > 0xDFFF));
        assertThat(DiagnosticsCodec.read(json).reason()).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "[]", "null", "\"text\"", "{\"reason\":"})
    void malformedDiagnosticsSaySo(String text) {
        Diagnostics read = DiagnosticsCodec.read(text);

        assertThat(read.reason()).contains("not a JSON object");
        assertThat(read.attempts()).isZero();
    }

    @Test
    void membersThatAreMissingOrWrongDoNotHideTheOthers() {
        Diagnostics read = DiagnosticsCodec.read(
                "{\"reason\":\"why\",\"attempts\":\"x\",\"firstFailure\":5,\"stack\":7,\"new\":[]}");

        assertThat(read.reason()).isEqualTo("why");
        assertThat(read.attempts()).isZero();
        assertThat(read.firstFailure()).isEqualTo(Instant.EPOCH);
        assertThat(read.stack()).isEmpty();
    }

    @Test
    void lessThanTheShortestFormIsAnError() {
        assertThatThrownBy(() -> DiagnosticsCodec.write(diagnostics("why", "stack"), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 bytes");
    }

    private static Diagnostics diagnostics(String reason, String stack) {
        return new Diagnostics(
                "signups/welcome",
                reason,
                Optional.of("java.lang.IllegalStateException"),
                Optional.of(stack),
                3,
                FIRST,
                LAST);
    }
}
