package dev.fanfare.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        proxy = FaultProxy.to(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    private String ask() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + "/"))
                // The client repeats what can be repeated; this it does not.
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void withoutAFaultEverythingPasses() throws Exception {
        assertThat(ask()).isEqualTo("ok");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerIsLostAfterTheServerHasGivenIt() throws Exception {
        proxy.loseAnswers(true);

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);

        assertThat(asked).hasPositiveValue();
        proxy.loseAnswers(false);
        assertThat(ask()).isEqualTo("ok");
    }

    @Test
    void aRefusedConnectionReachesNobody() throws Exception {
        proxy.refuse(true);

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);

        assertThat(asked).hasValue(0);
        proxy.refuse(false);
        assertThat(ask()).isEqualTo("ok");
    }

    @Test
    void connectionsThatWaitAreDropped() {
        proxy.delayAnswers(Duration.ofMinutes(5));
        CompletableFuture<HttpResponse<String>> waiting =
                HttpClient.newHttpClient().sendAsync(request(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> asked.get() == 1);

        proxy.dropConnections();

        await().until(waiting::isCompletedExceptionally);
        await().until(() -> proxy.connections() == 0);
    }
}
