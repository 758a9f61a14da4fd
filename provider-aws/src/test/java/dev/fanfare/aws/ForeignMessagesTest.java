package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.aws.server.Servers;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.app.Group;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What somebody else has put into a queue. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class ForeignMessagesTest {
    private final ElasticMqServer server = Servers.elasticMq();
    private final Rig rig = new Rig(server, Group.CORE, Group.ORDERED);
    private Transport transport;
    private Source source;

    @BeforeEach
    void open() {
        transport = rig.open(Provision.CREATE);
        source = transport.open(rig.subscription("kit-notes", "first"));
    }

    @AfterEach
    void close() {
        source.close();
        rig.close();
    }

    private void put(String body, Map<String, Object> attributes) throws Exception {
        Map<String, Object> request = new HashMap<>();
        request.put("QueueUrl", rig.queueUrl("kit-notes", "first"));
        request.put("MessageBody", body);
        request.put("MessageAttributes", attributes);
        assertThat(server.call("SendMessage", request).has("MessageId")).isTrue();
    }

    private static String text(Delivery delivery) {
        return new String(delivery.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aMessageWithoutAttributesIsReadUnderTheIdOfSqs() throws Exception {
        put("not JSON", Map.of());

        Delivery delivery = Rig.next(source);

        assertThat(text(delivery)).isEqualTo("not JSON");
        assertThat(delivery.attributes()).isEmpty();
        assertThat(delivery.brokerId()).isNotEmpty();
        Rig.done(source.deadLetter(delivery, "{\"reason\":\"no idea\"}"));
        DeadLetter letter = transport
                .deadLetters(rig.subscription("kit-notes", "first"))
                .list(1)
                .get(0);
        assertThat(letter.id().value()).isEqualTo(delivery.brokerId());
        assertThat(letter.diagnostics().reason()).isEqualTo("no idea");
        assertThat(letter.attributes()).isEmpty();
    }

    @Test
    void anEnvelopeOfSnsIsOpened() throws Exception {
        put(
                "{\"Type\":\"Notification\",\"MessageId\":\"m-1\",\"TopicArn\":\"arn:aws:sns:x:1:notes\","
                        + "\"Message\":\"{\\\"text\\\":\\\"in it\\\"}\",\"MessageAttributes\":{\"ce-type\":"
                        + "{\"Type\":\"String\",\"Value\":\"kit-notes\"}}}",
                Map.of());

        Delivery delivery = Rig.next(source);

        assertThat(text(delivery)).isEqualTo("{\"text\":\"in it\"}");
        assertThat(delivery.attributes()).containsExactly(Map.entry("ce-type", "kit-notes"));
        assertThat(delivery.brokerId()).isEqualTo("m-1");
        Rig.done(source.ack(delivery));
    }

    @Test
    void whatOnlyLooksLikeAnEnvelopeIsLeftAsItIs() throws Exception {
        String body = "{\"TopicArn\":\"arn:aws:sns:x:1:notes\",\"Type\":\"Order\",\"Message\":\"x\"}";
        put(body, Map.of());

        assertThat(text(Rig.next(source))).isEqualTo(body);
    }

    @Test
    void moreAttributesThanADeadLetterHasRoomForSurviveIt() throws Exception {
        Map<String, Object> attributes = new HashMap<>();
        IntStream.range(0, 10)
                .forEach(n -> attributes.put("a" + n, Map.of("DataType", "String", "StringValue", "value " + n)));
        put("{}", attributes);
        Delivery delivery = Rig.next(source);
        assertThat(delivery.attributes()).hasSize(10);

        Rig.done(source.deadLetter(delivery, "{\"reason\":\"full\"}"));

        var dead = transport.deadLetters(rig.subscription("kit-notes", "first"));
        assertThat(dead.list(1).get(0).attributes()).isEqualTo(delivery.attributes());
        assertThat(dead.replayAll()).isEqualTo(1);
        assertThat(Rig.next(source).attributes()).isEqualTo(delivery.attributes());
    }

    @Test
    void aKeyThatIsNoGroupIdSurvivesADeadLetterAndItsReplay() {
        try (Source walk = transport.open(rig.subscription("kit-steps", "walk"))) {
            Rig.done(transport
                    .publish(
                            rig.topic("kit-steps"),
                            java.util.List.of(rig.message(
                                    "kit-steps", "s1", Optional.of("two words"), "{\"walker\":\"x\",\"number\":1}")))
                    .get(0));
            Delivery delivery = Rig.next(walk);
            assertThat(delivery.key()).contains("two words");
            Rig.done(walk.deadLetter(delivery, "{\"reason\":\"lost\"}"));

            var dead = transport.deadLetters(rig.subscription("kit-steps", "walk"));
            assertThat(dead.list(1).get(0).key()).contains("two words");
            assertThat(dead.list(1).get(0).attributes()).isEqualTo(delivery.attributes());
            assertThat(dead.replayAll()).isEqualTo(1);
            Delivery again = Rig.next(walk);
            assertThat(again.key()).contains("two words");
            assertThat(again.attempt()).isEqualTo(1);
            assertThat(again.attributes()).isEqualTo(delivery.attributes());
        }
    }
}
