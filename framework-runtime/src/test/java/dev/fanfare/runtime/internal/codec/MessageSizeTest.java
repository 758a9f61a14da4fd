package dev.fanfare.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.PublishException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSizeTest {
    @Test
    void exactly256KiBPass() {
        assertThatCode(() -> MessageSize.check("t", new byte[262_144 - 14], Map.of("name", "valu")))
                .doesNotThrowAnyException();
    }

    @Test
    void oneByteMoreIsRefusedWithSizeAndLimit() {
        assertThatThrownBy(() -> MessageSize.check("signups", new byte[262_144 - 14], Map.of("name", "value")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("topic \"signups\" is 262145 bytes")
                .hasMessageContaining("262144 (256 KiB)");
    }

    @Test
    void attributesCountInUtf8AndWithTheirTypes() {
        assertThatThrownBy(() -> MessageSize.check("t", new byte[262_144 - 11], Map.of("n", "😀é")))
                .hasMessageContaining("262146 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é", "日本", "😀", "a\u0000\u07ff\u0800\uffff𝄞z"})
    void theLengthInUtf8IsThatOfTheEncodedText(String text) {
        assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }
}
