package dev.fanfare.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.sample.notify.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The application with the clock in hand, a webhook receiver, and a client of its HTTP API. */
final class RunningApplication implements AutoCloseable {
    static final Duration INTERVAL = Duration.ofHours(1);

    private final VirtualTime time = new VirtualTime();
    private final SettableServer webhook = new SettableServer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Application application;

    RunningApplication() {
        this(Optional.empty(), INTERVAL);
    }

    RunningApplication(Optional<Path> data, Duration interval) {
        application = Application.start(Settings.of(new Webhook(webhook.url(), Duration.ofSeconds(20)), time)
                .withData(data)
                .checking(interval, Duration.ofSeconds(20)));
    }

    VirtualTime time() {
        return time;
    }

    SettableServer webhook() {
        return webhook;
    }

    /** A request as the API's own users send it. */
    Answer call(String method, String path, String body) {
        return send(HttpRequest.newBuilder(application.url().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A request to this path without anything else. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.url().resolve(path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Adds a site and returns its id. */
    long add(SettableServer target, String path) {
        return call("POST", "/sites", "{\"url\":\"" + target.url().resolve(path) + "\"}")
                .json()
                .path("id")
                .longValue();
    }

    /** What the status says of a site; a missing node if it is unknown. */
    JsonNode site(long id) {
        for (JsonNode site : call("GET", "/status", "").json().path("sites")) {
            if (site.path("id").longValue() == id) {
                return site;
            }
        }
        return mapper.missingNode();
    }

    @Override
    public void close() {
        application.close();
        webhook.close();
    }

    /** What came back. */
    final class Answer {
        private final HttpResponse<String> response;

        private Answer(HttpResponse<String> response) {
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return mapper.readTree(response.body());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
