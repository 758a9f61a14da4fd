package dev.fanfare.sample.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanfare.sample.monitor.State;
import dev.fanfare.sample.monitor.UptimeTransition;
import dev.fanfare.sample.web.LoopbackServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final UptimeTransition DOWN = new UptimeTransition(
            7, 3, "http://a/?q=\"x\"", State.DOWN, "HTTP 503", Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void aTransitionIsPostedAsJsonUnderItsKey() throws Exception {
        Map<String, String> received = new ConcurrentHashMap<>();
        try (LoopbackServer receiver = LoopbackServer.start(0, exchange -> {
            received.put("method", exchange.getRequestMethod());
            received.put("key", exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            received.put("type", exchange.getRequestHeaders().getFirst("Content-Type"));
            received.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        })) {
            new Webhook(receiver.url(), Duration.ofSeconds(20)).deliver("id-1", DOWN);
        }

        assertThat(received)
                .containsEntry("method", "POST")
                .containsEntry("key", "id-1")
                .containsEntry("type", "application/json");
        JsonNode body = new ObjectMapper().readTree(received.get("body"));
        assertThat(body)
                .hasToString("{\"site\":7,\"url\":\"http://a/?q=\\\"x\\\"\",\"state\":\"DOWN\",\"detail\":\"HTTP 503\","
                        + "\"at\":\"2026-01-01T00:00:00Z\",\"number\":3}");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404, 500, 503})
    void whateverIsNoSuccessIsAFailure(int status) {
        try (LoopbackServer receiver = LoopbackServer.start(0, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        })) {
            Webhook webhook = new Webhook(receiver.url(), Duration.ofSeconds(20));

            assertThatThrownBy(() -> webhook.deliver("id-1", DOWN))
                    .isInstanceOf(NotDeliveredException.class)
                    .hasMessage("The webhook " + receiver.url() + " answered " + status + ".");
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerInTimeIsAFailure() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            Webhook webhook = new Webhook(url, Duration.ofMillis(200));

            assertThatThrownBy(() -> webhook.deliver("id-1", DOWN))
                    .isInstanceOf(NotDeliveredException.class)
                    .hasMessageStartingWith("The webhook " + url + " cannot be reached: ");
        }
    }
}
