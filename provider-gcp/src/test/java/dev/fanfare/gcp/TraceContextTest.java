package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.pubsub.v1.PublishRequest;
import com.google.pubsub.v1.PubsubMessage;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** W3C's trace context, and what Google's clients call it, on the fake. */
class TraceContextTest {
    /** As an interceptor of the application sets it. */
    private static final Map<String, String> W3C = Map.of(
            "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "tracestate", "congo=t61rcWkgMzE,rojo=00f067aa0ba902b7",
            "baggage", "plan=pro;ttl=3");

    /** As Google's own publisher sets it where OpenTelemetry is switched on. */
    private static final Map<String, String> GOOGLE = Map.of(
            "googclient_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "googclient_tracestate", "a=b");

    private final Rig rig = Rig.of(Given.topology("notes", "first"));

    @AfterEach
    void end() {
        rig.close();
    }

    /** Published by a program that is not Fanfare's. */
    private void publishFromElsewhere(String id) {
        GcpSettings settings = GcpSettings.of(rig.settings(), name -> Optional.empty(), Optional::empty);
        try (Connection elsewhere = Connection.open(settings, 1)) {
            var unused = elsewhere
                    .publisher()
                    .publishCallable()
                    .call(PublishRequest.newBuilder()
                            .setTopic(new ResourceNames(settings).topic("notes"))
                            .addMessages(PubsubMessage.newBuilder()
                                    .setData(ByteString.copyFromUtf8("{}"))
                                    .putAllAttributes(W3C)
                                    .putAllAttributes(GOOGLE)
                                    .putAttributes("ce-id", id)
                                    .putAttributes("ce-type", "notes"))
                            .build());
        }
    }

    private static Map<String, String> both() {
        Map<String, String> both = new HashMap<>(W3C);
        both.putAll(GOOGLE);
        return both;
    }

    @Test
    void whatAnInterceptorOfThePublisherSetsArrivesUntouched() {
        var unused = rig.publish(rig.message("a", W3C, Optional.empty()));

        assertThat(Rig.next(rig.source()).attributes()).containsAllEntriesOf(W3C);
    }

    @Test
    void whatAnotherProgramsPublisherSetsArrivesUntouched() {
        publishFromElsewhere("a");

        assertThat(Rig.next(rig.source()).attributes()).containsAllEntriesOf(both());
    }

    @Test
    void itIsTheSameAfterARetryADeadLetterAndAReplay() {
        publishFromElsewhere("a");
        Source source = rig.source();
        assertThat(Rig.failure(source.release(Rig.next(source)))).isEmpty();
        Delivery again = Rig.next(source);
        assertThat(Rig.failure(source.deadLetter(again, "{}"))).isEmpty();
        DeadLetters letters = rig.transport().deadLetters(rig.subscription());

        assertThat(letters.replay(new MessageId("a"))).isTrue();

        assertThat(again.attributes()).containsAllEntriesOf(both());
        assertThat(Rig.next(source).attributes()).containsAllEntriesOf(both());
    }
}
