package dev.fanfare.sample.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Asks sites how they are: a GET each, so many at once at most; others wait. Thread-safe. */
public final class Probe {
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 200;

    private final HttpClient client;
    private final Duration timeout;
    private final Semaphore permits;

    /**
     * @param timeout a site that has sent no status by then is down
     * @param most how many sites are asked at once
     */
    public Probe(Duration timeout, int most) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
        this.permits = new Semaphore(most, true);
    }

    /**
     * Asks one site. Redirects are not followed: they are an answer. Whatever goes wrong is an answer too, except an
     * interrupt, which says nothing about the site.
     */
    Answer ask(URI url) throws InterruptedException {
        permits.acquire();
        try {
            long begun = System.nanoTime();
            Finding finding = asked(url);
            return new Answer(finding, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            permits.release();
        }
    }

    private Finding asked(URI url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(url)
                    .timeout(timeout)
                    .header("User-Agent", "fanfare-uptime-monitor")
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            // The status is the answer; the body may be endless and is not read.
            response.body().close();
            int status = response.statusCode();
            return new Finding(status < FIRST_SERVER_ERROR ? State.UP : State.DOWN, "HTTP " + status);
        } catch (IOException | RuntimeException failure) {
            return new Finding(State.DOWN, reason(failure));
        }
    }

    private String reason(Exception failure) {
        if (failure instanceof HttpTimeoutException) {
            return "no answer within " + timeout.toMillis() + " ms";
        }
        if (failure instanceof ConnectException) {
            return isUnresolved(failure) ? "unknown host" : "connection refused";
        }
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.substring(0, Math.min(message.length(), LONGEST_REASON));
    }

    private static boolean isUnresolved(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    /** What was seen. */
    record Finding(State state, String detail) {}

    /** What was seen, and after how long. */
    record Answer(Finding finding, Duration took) {}
}
