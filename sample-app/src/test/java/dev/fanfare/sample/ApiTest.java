package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.sample.RunningApplication.Answer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the HTTP API answers, above all to what it should not be asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private final RunningApplication app = new RunningApplication();
    private final SettableServer target = new SettableServer();

    @AfterAll
    void close() {
        app.close();
        target.close();
    }

    @Test
    void anAddedSiteIsListedAndItsUrlIsItsLocation() {
        Answer added = app.call("POST", "/sites", "{\"url\":\"" + target.url() + "listed\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location"))
                .isEqualTo("/sites/" + added.json().path("id").longValue());
        assertThat(added.json().path("url").textValue()).isEqualTo(target.url() + "listed");
        assertThat(added.json().path("addedAt").textValue()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(app.call("GET", "/sites", "").json()).contains(added.json());
    }

    @Test
    void checkingNowAnswersWhatTheCheckFound() {
        long id = app.add(target, "/now");
        Answer checked = app.call("POST", "/sites/" + id + "/check", "");

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.json().path("state").textValue()).isEqualTo("UP");
        assertThat(checked.json().path("detail").textValue()).isEqualTo("HTTP 200");
    }

    @Test
    void theStatusSumsUpAndShowsTheMessaging() {
        long id = app.add(target, "/summed");
        await().until(() -> app.site(id).path("lastCheck").isObject());
        JsonNode status = app.call("GET", "/status", "").json();

        assertThat(status.path("up").intValue()).isEqualTo(status.path("sites").size());
        assertThat(status.path("down").intValue()).isZero();
        assertThat(status.path("messaging"))
                .extracting(part ->
                        part.path("kind").textValue() + " " + part.path("name").textValue())
                .containsExactlyInAnyOrder(
                        "publisher site-added",
                        "publisher uptime-transition",
                        "subscription site-added/check-new-site",
                        "subscription uptime-transition/post-webhook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "42",
                "\"http://a/\"",
                "{}",
                "{\"url\":null}",
                "{\"url\":7}",
                "{\"url\":[\"http://a/\"]}",
                "{\"url\":\"http://a/\",\"more\":1}",
                "{\"url\":\"http://a/\",\"url\":\"http://b/\"}",
                "{\"url\":\"http://a/\"} {}",
                "{\"url\":\"ftp://a/\"}",
                "{\"url\":\"not a url\"}",
                "{\"url\":\"\"}",
            })
    void aBodyThatIsNoSiteIsRefusedWithTheReason(String body) {
        Answer answer = app.call("POST", "/sites", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("error").textValue()).isNotBlank();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] notUtf8 = {'{', '"', 'u', 'r', 'l', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};

        assertThat(app.send(app.request("/sites")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(notUtf8)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Answer answer = app.call("POST", "/sites", "{\"url\":\"http://a/" + "x".repeat(17_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("error").textValue()).contains("16384");
    }

    @Test
    void aUrlThatIsWatchedIsAConflict() {
        app.add(target, "/twice");
        Answer answer = app.call("POST", "/sites", "{\"url\":\"" + target.url() + "twice\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("error").textValue()).endsWith("is watched already.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing",
        "GET, /sites/1/check/more",
        "GET, /status/",
        "POST, /sites/999999/check",
        "POST, /sites/abc/check",
        "POST, /sites/99999999999999999999/check",
        "DELETE, /sites/999999",
        "DELETE, /sites/abc",
        "POST, /dead-letters/nothing/replay",
        "GET, /favicon.ico",
    })
    void whatIsNotThereIsNotFound(String method, String path) {
        Answer answer = app.call(method, path, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("error").textValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /, GET",
        "DELETE, /sites, 'GET, POST'",
        "PUT, /sites, 'GET, POST'",
        "GET, /sites/1, DELETE",
        "GET, /sites/1/check, POST",
        "POST, /status, GET",
        "DELETE, /dead-letters, GET",
        "GET, /dead-letters/x/replay, POST",
        "PATCH, /status, GET",
    })
    void aWrongMethodIsNotAllowedAndTheRightOnesAreNamed(String method, String path, String allowed) {
        Answer answer = app.call(method, path, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"})
    void aPostThatABrowserSendsUnaskedIsRefused(String type) {
        String body = "{\"url\":\"" + target.url() + "forged\"}";

        assertThat(app.send(app.request("/sites").header("Content-Type", type).POST(BodyPublishers.ofString(body)))
                        .status())
                .isEqualTo(415);
        assertThat(app.send(app.request("/sites").POST(BodyPublishers.ofString(body)))
                        .status())
                .isEqualTo(415);
        assertThat(app.call("GET", "/sites", "").text()).doesNotContain("forged");
    }

    @Test
    void aChangeFromAnotherOriginIsRefusedAndOneOfOurOwnIsNot() {
        long id = app.add(target, "/origin");
        URI root = app.request("/").build().uri();
        String own = "http://" + root.getAuthority();

        assertThat(app.send(app.request("/sites/" + id)
                                .header("Origin", "https://evil.example")
                                .DELETE())
                        .status())
                .isEqualTo(403);
        assertThat(app.send(app.request("/sites/" + id).header("Origin", own).DELETE())
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "localhost@evil.example, 421",
        "localhost:1234, 200",
        "LOCALHOST, 200",
        "[::1]:8080, 200",
        "127.0.0.1, 200",
    })
    void onlyAHostThatIsThisMachineIsAnswered(String host, int expected) throws IOException {
        URI root = app.request("/").build().uri();
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(("GET /status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + expected);
        }
    }

    @Test
    void thePageShowsTheSitesEscaped() {
        app.add(target, "/page?a='b'&c=d");
        Answer page = app.call("GET", "/", "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.text()).contains("/page?a=&#39;b&#39;&amp;c=d").doesNotContain("a='b'");
    }
}
