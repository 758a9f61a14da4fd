package dev.fanfare.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.PublishException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the router makes of failures that the API itself cannot be brought to. */
class RouterTest {
    private final Json json = new Json();
    private final LoopbackServer server = LoopbackServer.start(
            0,
            new Router(
                    List.of(
                            Route.of("GET", "/unpublished", (id, body) -> {
                                throw new PublishException("The broker is away.");
                            }),
                            Route.of("GET", "/broken", (id, body) -> {
                                throw new IllegalStateException("secret");
                            }),
                            Route.of("GET", "/closing", (id, body) -> {
                                throw new InterruptedException();
                            }),
                            Route.of("GET", "/echo/{id}", (id, body) -> json.reply(200, Map.of("id", id)))),
                    json));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatCannotBePublishedCanBeTriedLater() throws Exception {
        HttpResponse<String> answer = get("unpublished");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The broker is away.");
    }

    @Test
    void aFailureOfOurOwnIsToldToTheLogAndNotToTheClient() throws Exception {
        HttpResponse<String> answer = get("broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").contains("\"error\"");
    }

    @Test
    void aRequestThatIsInterruptedIsRefused() throws Exception {
        assertThat(get("closing").statusCode()).isEqualTo(503);
        assertThat(get("echo/next").statusCode()).isEqualTo(200);
    }

    @Test
    void thePartOfThePathIsHandedOn() throws Exception {
        assertThat(get("echo/a-1").body()).isEqualTo("{\"id\":\"a-1\"}\n");
        assertThat(get("echo/a%2F1").statusCode()).isEqualTo(404);
        assertThat(get("echo/").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsKeptSniffedOrEmbedded() throws Exception {
        assertThat(get("echo/a").headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .doesNotContainKey("access-control-allow-origin");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
