package dev.fanfare.sample.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fanfare.sample.monitor.UptimeTransition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts notifications as JSON to a URL; whatever it answers outside of 200-299 is a failure. Thread-safe. */
public final class Webhook implements Channel {
    private final URI url;
    private final Duration timeout;
    private final HttpClient client;
    private final ObjectMapper mapper = new ObjectMapper();

    /** Posts to this URL; a receiver that has not answered within the time-out did not confirm. */
    public Webhook(URI url, Duration timeout) {
        this.url = url;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public void deliver(String idempotencyKey, UptimeTransition transition) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(json(transition)))
                .build();
        int status = status(request);
        if (status / 100 != 2) {
            throw new NotDeliveredException("The webhook " + url + " answered " + status + ".");
        }
    }

    private int status(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new NotDeliveredException("The webhook " + url + " cannot be reached: " + failure, failure);
        }
    }

    private String json(UptimeTransition transition) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("site", transition.siteId());
        body.put("url", transition.url());
        body.put("state", transition.state());
        body.put("detail", transition.detail());
        body.put("at", transition.at().toString());
        body.put("number", transition.number());
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts and numbers is always JSON.", impossible);
        }
    }
}
