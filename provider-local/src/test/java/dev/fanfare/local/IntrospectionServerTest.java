package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanfare.local.http.IntrospectionServer;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol: what it answers, and what it refuses with which words. */
class IntrospectionServerTest {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final String ALL = "/v1/subscriptions/orders/all";

    private final Rig rig = Rig.of(Given.topic("orders"));
    private final IntrospectionServer server = IntrospectionServer.open(rig.broker, TOKEN, loopback(0), rig.time);
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private JsonNode answer(HttpRequest request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
        return json.readTree(response.body());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(to(path).build(), 200);
    }

    private JsonNode post(String path, String content, int status) throws IOException, InterruptedException {
        return answer(
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(content))
                        .build(),
                status);
    }

    private static List<String> texts(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.get(name).asText())
                .toList();
    }

    @Test
    void aMessageIsPublishedBrowsedFailsIsFoundAndReplayed() throws Exception {
        String published = post(
                        "/v1/topics/orders/messages",
                        "{\"body\":\"{\\\"n\\\":\\\"ä漢😀\\\"}\",\"attributes\":{\"plan\":\"pro\"}}",
                        201)
                .get("id")
                .asText();
        assertThat(published).hasSize(36).matches(".{14}7.*");
        assertThat(get(ALL + "/messages").at("/messages/0/body").asText()).isEqualTo("{\"n\":\"ä漢😀\"}");

        Source source = rig.open();
        Delivery delivery = fetchOne(source);
        assertThat(delivery.brokerId()).isEqualTo(published);
        done(source.deadLetter(delivery, rig.diagnostics("The bank is closed.", 1)));

        assertThat(texts(get(ALL + "/dead-letters").get("deadLetters"), "reason"))
                .containsExactly("The bank is closed.");
        assertThat(get(ALL + "/dead-letters/" + published).get("body").asText()).isEqualTo("{\"n\":\"ä漢😀\"}");
        assertThat(get(ALL + "/messages/" + published).at("/attempts/0/outcome").asText())
                .isEqualTo("dead-lettered");
        assertThat(get(ALL + "/dead-letters/groups").at("/groups/0/count").asInt())
                .isEqualTo(1);
        assertThat(get(ALL + "/dead-letters/count?attribute.plan=pro")
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(ALL + "/dead-letters/count?attribute.plan=free")
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(post(ALL + "/dead-letters/replay", "{\"id\":\"" + published + "\"}", 200)
                        .get("replayed")
                        .asInt())
                .isEqualTo(1);
        assertThat(fetchOne(source).attempt()).isEqualTo(1);
    }

    @Test
    void pausingAndResumingAnswerWithTheState() throws Exception {
        assertThat(post(ALL + "/pause", "", 200).get("pausedSince").asText())
                .isEqualTo(rig.time.now().toString());
        rig.publish("a");
        assertThat(rig.available()).isEmpty();
        assertThat(post(ALL + "/resume", "", 200).get("pausedSince").isNull()).isTrue();
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void everythingIsPagedWithCursors() throws Exception {
        rig.publish("a", "b", "c");
        List<String> seen = new ArrayList<>();
        JsonNode page = get(ALL + "/messages?limit=2");
        seen.addAll(texts(page.get("messages"), "id"));
        page = get(ALL + "/messages?limit=2&cursor=" + page.get("next").asText());
        seen.addAll(texts(page.get("messages"), "id"));

        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void anIdMayHaveEveryCharacter() throws Exception {
        post("/v1/topics/orders/messages", "{\"id\":\"a/b c+ä%\",\"body\":\"x\"}", 201);

        assertThat(get(ALL + "/messages/a%2Fb%20c+%C3%A4%25")
                        .at("/messages/0/id")
                        .asText())
                .isEqualTo("a/b c+ä%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/                                              | 404 | Every address begins with /v1",
                "/v2/status                                     | 404 | Every address begins with /v1",
                "/v1/nothing                                    | 404 | docs/guide/introspection.md",
                "/v1/status/more                                | 404 | docs/guide/introspection.md",
                "/v1/topics/nobody                              | 404 | GET /v1/topics lists",
                "/v1/subscriptions/orders                       | 404 | docs/guide/introspection.md",
                "/v1/subscriptions/orders/nobody                | 404 | GET /v1/subscriptions lists",
                "/v1/subscriptions/orders/all/nothing           | 404 | docs/guide/introspection.md",
                "/v1/subscriptions/orders/all/messages/nobody   | 404 | it was never here",
                "/v1/subscriptions/orders/all/dead-letters/x    | 404 | lists those there are",
                "/v1/subscriptions/orders/all/messages?limit=0  | 400 | a number of 1-1000",
                "/v1/subscriptions/orders/all/messages?limit=1001 | 400 | a number of 1-1000",
                "/v1/subscriptions/orders/all/messages?limit=x  | 400 | a number of 1-1000",
                "/v1/subscriptions/orders/all/messages?state=dead | 400 | waiting, in-flight and delayed",
                "/v1/subscriptions/orders/all/messages?cursor=x | 400 | Begin without a cursor",
                "/v1/subscriptions/orders/all/messages?limt=1   | 400 | There are cursor, limit, state",
                "/v1/subscriptions/orders/all/messages?limit=1&limit=2 | 400 | Give it once",
                "/v1/subscriptions/orders/all/dead-letters?order=up | 400 | newest, oldest",
                "/v1/subscriptions/orders/all/dead-letters?since=monday | 400 | 2026-01-31T12:00:00Z",
                "/v1/subscriptions/orders/all/dead-letters?attribute.=x | 400 | attribute., cursor",
                "/v1/subscriptions/orders/all/attempts?limit=1001 | 400 | a number of 1-1000",
                "/v1/subscriptions/orders/all/pause             | 405 | Use POST",
                "/v1/topics/orders/messages                     | 405 | Use POST",
            })
    void whatCannotBeIsRefusedWithTheWayOut(String path, int status, String fix) throws Exception {
        JsonNode refusal = answer(to(path).build(), status);

        assertThat(refusal.get("status").asInt()).isEqualTo(status);
        assertThat(refusal.get("what").asText()).isNotEmpty();
        assertThat(refusal.get("fix").asText()).contains(fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "topics/orders/messages | {\"body\":\"\"} | 400 | has an empty body",
                "topics/orders/messages | {} | 400 | \"body\" is missing",
                "topics/orders/messages | {\"body\":7} | 400 | \"body\" is no text",
                "topics/orders/messages | {\"body\":\"x\",\"attributes\":{\"a b\":\"c\"}} | 400 | attribute named \"a b\"",
                "topics/orders/messages | {\"body\":\"x\",\"attributes\":{\"a\":7}} | 400 | \"attributes.a\" is no text",
                "topics/orders/messages | {\"body\":\"x\",\"attributes\":[]} | 400 | is no JSON object",
                "topics/orders/messages | {\"body\":\"\\u0000\"} | 400 | not legal XML text",
                "topics/orders/messages | {\"body\":\"\\ud800\"} | 400 | half of a surrogate pair",
                "topics/orders/messages | {\"body\":\"x\",\"id\":\"\"} | 400 | 1-256 characters",
                "topics/orders/messages | {\"body\":\"x\",\"delay\":\"5s\"} | 400 | a name \"delay\"",
                "topics/orders/messages | {\"body\":\"x\",\"body\":\"y\"} | 400 | no JSON, at line 1",
                "topics/orders/messages | {\"body\":\"x\"} {} | 400 | no JSON, at line 1",
                "topics/orders/messages | {\"body\" | 400 | no JSON, at line 1",
                "topics/orders/messages | [] | 400 | no JSON object",
                "topics/nobody/messages | {\"body\":\"x\"} | 404 | no topic \"nobody\"",
                "subscriptions/orders/all/dead-letters/replay | {} | 400 | not said which",
                "subscriptions/orders/all/dead-letters/purge | {} | 400 | not said which",
                "subscriptions/orders/all/dead-letters/purge | {\"all\":false} | 400 | not said which",
                "subscriptions/orders/all/dead-letters/purge | {\"all\":true,\"id\":\"a\"} | 400 | there are conditions too",
                "subscriptions/orders/all/dead-letters/purge | {\"all\":\"yes\"} | 400 | neither true nor false",
                "subscriptions/orders/all/dead-letters/purge | {\"al\":true} | 400 | a name \"al\"",
                "subscriptions/orders/all/dead-letters/purge?all=true | {\"all\":true} | 400 | parameter \"all\" is unknown",
                "subscriptions/orders/all/dead-letters | {} | 405 | POST is not for this address",
                "status | {} | 405 | POST is not for this address",
            })
    void contentThatIsNotRightIsRefused(String path, String content, int status, String what) throws Exception {
        assertThat(post("/v1/" + path, content, status).get("what").asText()).contains(what);
        assertThat(get(ALL).at("/counts/published").asInt()).isZero();
    }

    @Test
    void anOrderedTopicWantsAKey() throws Exception {
        Rig ordered = Rig.of(Given.orderedTopic("orders"));
        try (IntrospectionServer other = IntrospectionServer.open(ordered.broker, TOKEN, loopback(0), ordered.time)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(other.url() + "/v1/topics/orders/messages"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(BodyPublishers.ofString("{\"body\":\"x\"}"))
                    .build();

            assertThat(answer(request, 400).get("what").asText()).contains("has no ordering key");
        }
    }

    @Test
    void contentOfAnotherTypeIsRefused() throws Exception {
        HttpRequest form = to("/v1/topics/orders/messages")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"body\":\"x\"}"))
                .build();

        assertThat(answer(form, 415).get("fix").asText()).contains("application/json");
    }

    @Test
    void contentThatIsTooLargeIsRefused() throws Exception {
        String large = "{\"body\":\"" + "x".repeat(3 << 20) + "\"}";

        assertThat(post("/v1/topics/orders/messages", large, 413).get("what").asText())
                .contains("longer than 2097152 bytes");
        String tooLarge = "{\"body\":\"" + "x".repeat(300_000) + "\"}";
        assertThat(post("/v1/topics/orders/messages", tooLarge, 400).get("what").asText())
                .contains("the limit is 262144");
        String largest = "{\"body\":\"" + "\\u0078".repeat(262_144) + "\"}";
        post("/v1/topics/orders/messages", largest, 201);
    }

    @Test
    void aTokenIsAskedFor() throws Exception {
        HttpRequest none =
                HttpRequest.newBuilder(URI.create(server.url() + "/v1/nothing")).build();
        assertThat(answer(none, 401).get("what").asText()).isEqualTo("The token is missing.");
        for (String wrong : List.of("Bearer wrong", "Bearer", TOKEN, "Basic " + TOKEN, "Bearer " + TOKEN + "x")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/v1/status"))
                    .header("Authorization", wrong)
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(wrong).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(response.body()).doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"Origin,http://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site"})
    void aPageOfAnotherSiteIsRefusedWhateverItKnows(String header, String value) throws Exception {
        assertThat(answer(to("/v1/status").header(header, value).build(), 403)
                        .get("what")
                        .asText())
                .contains("another origin");
    }

    @Test
    void aPageOfThisAddressMayAsk() throws Exception {
        HttpRequest request = to("/v1/status")
                .header("Origin", server.url())
                .header("Sec-Fetch-Site", "same-origin")
                .build();

        answer(request, 200);
    }

    @Test
    void otherMethodsAreRefusedWithTheOnesThereAre() throws Exception {
        HttpRequest delete = to("/v1/status").DELETE().build();
        HttpResponse<String> response = client.send(delete, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void onlyTheLoopbackIsServedAndOnlyWithAToken() {
        assertThatThrownBy(() ->
                        IntrospectionServer.open(rig.broker, TOKEN, new InetSocketAddress("0.0.0.0", 0), rig.time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SSH tunnel");
        for (String token : List.of("", "short", "has a space in its midst", "x".repeat(513))) {
            assertThatThrownBy(() -> IntrospectionServer.open(rig.broker, token, loopback(0), rig.time))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("16-512 characters");
        }
    }

    @Test
    void aPortThatIsInUseIsNamed() {
        assertThatThrownBy(() -> IntrospectionServer.open(rig.broker, TOKEN, server.address(), rig.time))
                .isInstanceOf(FanfareException.class)
                .hasMessageContaining(":" + server.address().getPort())
                .hasMessageContaining("or 0 for a free one");
    }

    @Test
    void closingItTwiceLeavesTheBrokerAsItIs() {
        server.close();
        server.close();
        rig.publish("a");

        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void answersDoNotWaitForTheClientsAcknowledgement() {
        // Otherwise each answer on a connection that stays open takes 40 ms.
        assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
    }
}
