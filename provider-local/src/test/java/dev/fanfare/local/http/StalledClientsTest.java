package dev.fanfare.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.runtime.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are broken, or do nothing, harm nobody else. Sockets, since no client library would send that. */
class StalledClientsTest {
    private static final String TOKEN = "correct-horse-battery-staple";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Introspection broker = new LocalBroker().introspection(new VirtualTime());
    private final IntrospectionServer server = IntrospectionServer.open(
            broker, TOKEN, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofMillis(300));

    @AfterEach
    void close() {
        server.close();
    }

    private Socket send(String text) throws IOException {
        Socket socket =
                new Socket(server.address().getAddress(), server.address().getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Everything until the server closes the connection. */
    private static String rest(Socket socket) throws IOException {
        try (socket;
                InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    private String ask(String host) throws IOException {
        return rest(send("GET /v1 HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + TOKEN
                + "\r\nConnection: close\r\n\r\n"));
    }

    private void assertServing() throws IOException {
        assertThat(ask("localhost:1")).startsWith("HTTP/1.1 200").contains("\"protocol\":\"fanfare-local\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/status HTTP/1.1\r\nHost: local",
                "POST /v1/topics/orders/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"body\":",
                "POST /v1/topics/orders/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"b"
            })
    void manyThatStallHinderNobody(String begun) throws IOException {
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            stalled.add(send(begun));
        }

        assertServing();

        for (Socket socket : stalled) {
            if (!begun.isEmpty()) {
                assertThat(rest(socket)).doesNotContain(" 200 ");
            }
            socket.close();
        }
        assertServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v1/status HTTP/1.1\r\nHost\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /v1/status HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /v1/status HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /v1/status HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"
            })
    void whatIsNoRequestGetsNothing(String nonsense) throws IOException {
        assertThat(rest(send(nonsense))).doesNotContain(" 200 ");
        assertServing();
    }

    @Test
    void randomBytesGetNothing() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            assertThat(rest(send(new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n\r\n")))
                    .doesNotContain(" 200 ");
        }
        assertServing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:9494", "127.0.0.1.evil.example", "localhost.evil", "", "[::2]"})
    void anotherNameForThisMachineIsRefused(String host) throws IOException {
        String answer = ask(host);

        assertThat(answer).startsWith("HTTP/1.1 403").contains("no name of this machine's loopback");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:9494", "[::1]", "[::1]:9494"})
    void theNamesOfTheLoopbackAreItsOwn(String host) throws IOException {
        assertThat(ask(host)).startsWith("HTTP/1.1 200");
    }

    @Test
    void twoHostsOrTokensAreRefused() throws IOException {
        assertThat(rest(send("GET /v1 HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nAuthorization: Bearer "
                        + TOKEN + "\r\nConnection: close\r\n\r\n")))
                .doesNotContain(" 200 ");
        assertThat(rest(send("GET /v1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\nAuthorization: Bearer "
                        + TOKEN + "\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
        assertThat(rest(send("GET /v1 HTTP/1.0\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n")))
                .doesNotContain(" 200 ");
    }

    @Test
    void aVeryLongLineIsRefused() throws IOException {
        String answer = rest(send("GET /v1/" + "x".repeat(60_000)
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\nConnection: close\r\n\r\n"));

        assertThat(answer).doesNotContain(" 200 ");
        assertServing();
    }
}
