package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.fanfare.local.http.IntrospectionServer;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page about the protocol is what the protocol does: each request on it is sent, in its order, and answered as it says.
 * With {@code -Dgoldens=update} the answers on the page become those that came.
 */
class IntrospectionGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "introspection.md");
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final Pattern EXAMPLE =
            Pattern.compile("```http\n(\\S+) (\\S+)\n(?:\n(.*?)\n)?```\n+```json\n(.*?)\n```", Pattern.DOTALL);

    private final Topology.Topic topic = Given.topic("orders");
    private final Rig rig = new Rig(Given.topology(topic, Given.subscription(topic, "bill")));
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void everyExampleIsAnsweredAsItSays() throws IOException, InterruptedException {
        happen();
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        StringBuilder updated = new StringBuilder();
        List<String> answers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (IntrospectionServer server = IntrospectionServer.open(rig.broker, TOKEN, address, rig.time)) {
            rig.advance(Duration.ofSeconds(8));
            while (example.find()) {
                String request = example.group(1) + " " + example.group(2);
                JsonNode answer = ask(server.url() + example.group(2), example.group(1), example.group(3));
                answers.add(request + "\n" + json.writeValueAsString(answer));
                expected.add(request + "\n" + json.writeValueAsString(json.readTree(example.group(4))));
                String block = example.group();
                example.appendReplacement(
                        updated,
                        Matcher.quoteReplacement(block.substring(
                                        0, block.length() - example.group(4).length() - 4)
                                + json.writeValueAsString(answer) + "\n```"));
            }
        }
        example.appendTail(updated);
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(PAGE, updated);
        }

        assertThat(answers).hasSizeGreaterThanOrEqualTo(17).isEqualTo(expected);
    }

    private JsonNode ask(String url, String method, String content) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + TOKEN);
        if (content != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content));
        return json.readTree(
                client.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** What the page says has happened: one order failed, a second is dead, a third is out, a fourth waits. */
    private void happen() {
        Source source = rig.open("bill");
        for (int order = 117; order <= 120; order++) {
            rig.publish(
                    message("order-" + order, Map.of("ce-type", "orders", "plan", order % 2 == 0 ? "free" : "pro")));
        }
        List<Delivery> fetched = Rig.fetch(source, 3);
        rig.advance(Duration.ofMillis(250));
        done(source.retry(
                fetched.get(0), Duration.ofMinutes(1), new Failure("shop.BankException", "The bank is closed.")));
        rig.advance(Duration.ofMillis(1_750));
        done(source.deadLetter(fetched.get(1), dead()));
    }

    private String dead() {
        return DiagnosticsCodec.write(
                new Diagnostics(
                        "orders/bill",
                        "Rejected by the handler: No such customer.",
                        Optional.of("dev.fanfare.runtime.RejectedException"),
                        Optional.of(
                                "dev.fanfare.runtime.RejectedException: No such customer.\n\tat shop.Billing.bill(Billing.java:12)"),
                        1,
                        rig.time.now(),
                        rig.time.now()),
                4_096);
    }
}
