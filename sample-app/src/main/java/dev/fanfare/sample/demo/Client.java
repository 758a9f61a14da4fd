package dev.fanfare.sample.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Talks to the application as anybody would: over HTTP. Thread-safe. */
final class Client {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI root;

    Client(URI root) {
        this.root = root;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, "", 200);
    }

    /** @throws StepMissingException if the answer has another status */
    JsonNode call(String method, String path, String body, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new StepMissingException(method + " " + path + " should have answered " + expected + " but answered "
                    + response.statusCode() + ": " + response.body());
        }
        return mapper.readTree(response.body());
    }
}
