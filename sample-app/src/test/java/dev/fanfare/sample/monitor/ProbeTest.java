package dev.fanfare.sample.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.fanfare.sample.monitor.Probe.Finding;
import dev.fanfare.sample.web.LoopbackServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Probe probe = new Probe(LONG, 8);

    @ParameterizedTest
    @CsvSource({"200, UP", "204, UP", "302, UP", "401, UP", "404, UP", "499, UP", "500, DOWN", "503, DOWN", "599, DOWN"
    })
    void aStatusBelow500IsUp(int status, State expected) throws InterruptedException {
        try (LoopbackServer server = LoopbackServer.start(0, exchange -> answer(exchange, status))) {
            assertThat(probe.ask(server.url()).finding()).isEqualTo(new Finding(expected, "HTTP " + status));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackServer server = LoopbackServer.start(0, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302);
        })) {
            assertThat(probe.ask(server.url()).finding().state()).isEqualTo(State.UP);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPortThatNobodyListensOnIsDown() throws Exception {
        URI url;
        try (ServerSocket left = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = URI.create("http://127.0.0.1:" + left.getLocalPort() + "/");
        }

        assertThat(probe.ask(url).finding()).isEqualTo(new Finding(State.DOWN, "connection refused"));
    }

    @Test
    void aServerThatHangsUpIsDown() throws Exception {
        Thread hangingUp;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            hangingUp = new Thread(() -> hangUp(socket));
            hangingUp.start();

            Finding finding = probe.ask(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"))
                    .finding();

            assertThat(finding.state()).isEqualTo(State.DOWN);
            assertThat(finding.detail()).isNotBlank();
        }
        hangingUp.join();
    }

    @Test
    void aSiteThatDoesNotAnswerInTimeIsDown() throws Exception {
        Probe impatient = new Probe(Duration.ofMillis(200), 8);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

            assertThat(impatient.ask(url).finding()).isEqualTo(new Finding(State.DOWN, "no answer within 200 ms"));
        }
    }

    @Test
    void aBodyWithoutAnEndIsNotWaitedFor() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.start(0, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            await(seen);
            exchange.close();
        })) {
            assertThat(probe.ask(server.url()).finding().state()).isEqualTo(State.UP);
            seen.countDown();
        }
    }

    @Test
    void soManyAreAskedAtOnceAndNotOneMore() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try (LoopbackServer server = LoopbackServer.start(0, exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            await(release);
            now.decrementAndGet();
            answer(exchange, 200);
        })) {
            List<Future<State>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> probe.ask(server.url()).finding().state()));
            }
            Awaitility.await().untilAsserted(() -> assertThat(now).hasValue(8));
            release.countDown();
            for (Future<State> one : all) {
                assertThat(one.get()).isEqualTo(State.UP);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most).hasValue(8);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static void hangUp(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
