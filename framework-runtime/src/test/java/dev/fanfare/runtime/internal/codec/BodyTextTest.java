package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eight bytes are looked at at once, and 32: what is to be found is tried at every distance from them and from both ends. */
class BodyTextTest {
    static Stream<String[]> surroundings() {
        return IntStream.rangeClosed(0, 41)
                .boxed()
                .flatMap(before -> IntStream.rangeClosed(0, 9)
                        .mapToObj(after -> new String[] {"x".repeat(before), "y".repeat(after)}));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void everythingIsFoundWhereverItStands(String before, String after) {
        assertThat(of(before + "\\uD800" + after)).isEqualTo(BodyText.LONE_SURROGATE);
        assertThat(of(before + "\\udfff" + after)).isEqualTo(BodyText.LONE_SURROGATE);
        assertThat(of(before + "\uFFFE" + after)).isEqualTo(BodyText.FORBIDDEN_IN_XML);
        assertThat(of(before + "\uFFFF" + after)).isEqualTo(BodyText.FORBIDDEN_IN_XML);
        assertThat(of(before + "\uFFFE" + after + "\\uDC00")).isEqualTo(BodyText.LONE_SURROGATE);
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void whatOnlyLooksLikeItIsSound(String before, String after) {
        assertThat(of(before + after)).isEqualTo(BodyText.SOUND);
        assertThat(of(before + "\\\\uD800" + after)).isEqualTo(BodyText.SOUND);
        assertThat(of(before + "\\u0041" + after)).isEqualTo(BodyText.SOUND);
        assertThat(of(before + "\uFFFD\u00EF\u00BF" + after)).isEqualTo(BodyText.SOUND);
        assertThat(of(before + "\uD83D\uDE00" + after)).isEqualTo(BodyText.SOUND);
    }

    private static BodyText of(String json) {
        return BodyText.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
