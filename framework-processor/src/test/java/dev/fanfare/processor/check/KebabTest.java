package dev.fanfare.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KebabTest {
    @ParameterizedTest
    @CsvSource({
        "Sign Ups, sign-ups",
        "signUps, sign-ups",
        "SignUps, sign-ups",
        "sign_ups, sign-ups",
        "sign--ups-, sign-ups",
        "-sign.ups!, sign-ups",
        "SIGN_UPS, sign-ups",
        "HTTPServer, http-server",
        "userURLs, user-urls",
        "userIDs, user-ids",
        "onHTTP2Event, on-http2-event",
        "order2Placed, order2-placed",
        "Größe, groesse",
        "Über uns, ueber-uns",
        "café, cafe",
        "Straße, strasse",
        "smørrebrød, smorrebrod",
        "user’s order, users-order",
        "2fa-codes, fa-codes",
        "a, a"
    })
    void anythingWithALetterBecomesKebabCase(String name, String kebab) {
        assertThat(Kebab.of(name)).contains(kebab);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "42", "---", "注文", "$_"})
    void nothingComesOfANameWithoutALetter(String name) {
        assertThat(Kebab.of(name)).isEmpty();
    }

    @Test
    void aLongNameKeepsAsManyWholeWordsAsFit() {
        assertThat(Kebab.of("word ".repeat(20))).contains(("word-".repeat(12) + "word").substring(0, 59));
    }

    @Test
    void aLongWordIsCut() {
        assertThat(Kebab.of("x".repeat(80))).contains("x".repeat(63));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sign-ups", "a1-2-b", "order2"})
    void kebabCaseIsRecognised(String name) {
        assertThat(Kebab.is(name)).isTrue();
        assertThat(Kebab.of(name)).isEqualTo(Optional.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a-", "-a", "a--b", "a_b", "a b", "ä", "a.b"})
    void otherNamesAreNot(String name) {
        assertThat(Kebab.is(name)).isFalse();
    }

    @Test
    void sixtyThreeCharactersAreAllowedAndNoMore() {
        assertThat(Kebab.is("a".repeat(63))).isTrue();
        assertThat(Kebab.is("a".repeat(64))).isFalse();
    }
}
