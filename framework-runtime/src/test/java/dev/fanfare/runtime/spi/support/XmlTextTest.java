package dev.fanfare.runtime.spi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlTextTest {
    @Test
    void everyCodePointIsJudgedAsXmlDefinesIt() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = "12345678" + Character.toString(codePoint) + "12345678";
            boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;

            assertThat(XmlText.legalLength(text) >= 0).as("U+%04X", codePoint).isEqualTo(isChar(codePoint));
            if (!surrogate) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                assertThat(XmlText.illegalByte(bytes)).as("U+%04X", codePoint).isEqualTo(isChar(codePoint) ? -1 : 8);
                if (isChar(codePoint)) {
                    assertThat(XmlText.legalLength(text)).isEqualTo(bytes.length);
                }
            }
        }
    }

    @Test
    void anIllegalByteIsFoundAtEveryIndex() {
        for (int length = 1; length < 40; length++) {
            for (int index = 0; index < length; index++) {
                byte[] text = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
                text[index] = 0x1F;
                assertThat(XmlText.illegalByte(text)).isEqualTo(index);
            }
        }
    }

    @Test
    void malformedUtf8IsIllegal() {
        // A lone continuation, overlong forms, a surrogate, beyond U+10FFFF, cut short, a broken continuation.
        for (String hex : List.of(
                "80",
                "C0AF",
                "C1BF",
                "E08080",
                "F0808080",
                "EDA080",
                "EDBFBF",
                "F4908080",
                "F5808080",
                "FF",
                "C3",
                "E282",
                "F09F98",
                "C328",
                "E22882",
                "F09F2880")) {
            byte[] text = HexFormat.of().parseHex("61" + hex);
            assertThat(XmlText.illegalByte(text)).as(hex).isEqualTo(1);
        }
    }

    @Test
    void anEmptyTextIsLegal() {
        assertThat(XmlText.illegalByte(new byte[0])).isEqualTo(-1);
        assertThat(XmlText.legalLength("")).isZero();
    }

    /** The production Char of XML 1.0, section 2.2. */
    private static boolean isChar(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
