package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class MessageLimitsTest {
    private static final int LIMIT = 262_144;

    private final Rig rig = Rig.of(Given.topic("orders"));

    @Test
    void g17BodyAndAttributesWithTheirTypesMayHave256KiB() {
        Map<String, String> attributes = Map.of("plan", "é");
        accepted(with(filled(LIMIT - 12), attributes));

        assertThat(refusal(with(filled(LIMIT - 11), attributes)))
                .isEqualTo("Message a for topic \"orders\" is 262145 bytes, body and attributes together;"
                        + " the limit is 262144 (256 KiB). Store what is large elsewhere and publish where it is.");
    }

    @Test
    void g17ABodyThatIsTooLargeAloneIsRefused() {
        assertThat(refusal(with(filled(LIMIT + 1), Map.of()))).contains("262145 bytes", "262144");
    }

    @Test
    void g17WhatIsRefusedIsNotDelivered() {
        refusal(with(filled(LIMIT + 1), Map.of()));

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void g15ARefusedMessageFailsAlone() {
        List<CompletionStage<Void>> outcomes = rig.transport.publish(
                rig.topic(), List.of(message("a"), with(filled(LIMIT + 1), Map.of()), message("c")));

        done(outcomes.get(0));
        assertThat(failure(outcomes.get(1))).isInstanceOf(PublishException.class);
        done(outcomes.get(2));
        assertThat(rig.available()).containsExactly("a", "c");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(refusal(with(new byte[0], Map.of()))).contains("empty body");
    }

    @Test
    void anAttributeThatPassedBeforeCountsAndDoesNotVouchForAnotherValue() {
        Map<String, String> known = Map.of("plan", "pro");
        accepted(with(Given.body("a"), known));

        accepted(with(filled(LIMIT - 13), known));
        assertThat(refusal(with(filled(LIMIT - 12), known))).contains("262145 bytes");
        assertThat(refusal(with(Given.body("a"), Map.of("plan", "p\u0001")))).contains("index 1");
        assertThat(refusal(with(Given.body("a"), Map.of("plan", "v".repeat(1_025)))))
                .contains("1025 bytes");
    }

    @Test
    void tenAttributesAreTheMost() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            attributes.put("a" + i, "v");
        }
        accepted(with(Given.body("a"), attributes));
        attributes.put("a10", "v");

        assertThat(refusal(with(Given.body("a"), attributes))).contains("11 attributes", "limit is 10");
    }

    @Test
    void attributeNamesHaveTheCharactersOfTheClouds() {
        accepted(with(Given.body("a"), Map.of("azAZ09_.-", "v", "n".repeat(256), "v")));

        for (String name : List.of("", "a b", "ä", "a/b", "n".repeat(257))) {
            assertThat(refusal(with(Given.body("a"), Map.of(name, "v"))))
                    .contains("attribute named", name.length() + " characters");
        }
    }

    @Test
    void g06AttributeValuesHaveUpTo1024BytesAndMayBeEmpty() {
        accepted(with(Given.body("a"), Map.of("plan", "é".repeat(512))));

        assertThat(refusal(with(Given.body("a"), Map.of("plan", "é".repeat(512) + "x"))))
                .contains("attribute \"plan\"", "1025 bytes", "at most 1024");
        accepted(with(Given.body("a"), Map.of("plan", "")));
    }

    @Test
    void attributeValuesAreLegalXml() {
        for (String illegal : List.of("ab\u0000", "ab\u001F", "ab\uFFFE", "ab\uD800", "ab\uDC00x")) {
            assertThat(refusal(with(Given.body("a"), Map.of("plan", illegal))))
                    .contains("attribute \"plan\"", "index 2", "not legal XML");
        }
    }

    @Test
    void theBodyIsLegalXml() {
        byte[] body = Given.body("legal until here");
        body[5] = 0x0B;

        assertThat(refusal(with(body, Map.of()))).contains("body, at index 5", "not legal XML");
    }

    @Test
    void keysHave1To1024Bytes() {
        accepted(Given.keyed("a", "é".repeat(512)));

        assertThat(refusal(Given.keyed("a", "é".repeat(512) + "x"))).contains("key of 1025 bytes", "1-1024");
        assertThat(refusal(Given.keyed("a", ""))).contains("key of 0 bytes");
    }

    @Test
    void idsHave1To256Characters() {
        accepted(message("i".repeat(256), Map.of()));

        assertThat(refusal(message("i".repeat(257), Map.of()))).contains("id of 257 characters");
        assertThat(refusal(message("", Map.of()))).contains("id of 0 characters");
    }

    private void accepted(OutboundMessage message) {
        done(rig.transport.publish(rig.topic(), List.of(message)).get(0));
    }

    private String refusal(OutboundMessage message) {
        Throwable refusal =
                failure(rig.transport.publish(rig.topic(), List.of(message)).get(0));
        assertThat(refusal).isInstanceOf(PublishException.class).hasMessageContaining("\"orders\"");
        return refusal.getMessage();
    }

    private static OutboundMessage with(byte[] body, Map<String, String> attributes) {
        return new OutboundMessage("a", body, attributes, Optional.empty());
    }

    private static byte[] filled(int bytes) {
        byte[] body = "x".repeat(bytes).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(body, bytes);
    }
}
