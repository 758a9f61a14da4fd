package dev.fanfare.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameStream;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Handshake;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Protocol;
import dev.fanfare.local.wire.RefusedException;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.VirtualTime;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes from sockets that are not Fanfare's own client, or behave badly; a good one beside them works all the time. */
@Timeout(60)
class ServerTest {
    private static final Token TOKEN = Token.of("sixteen characters");
    private static final Limits SMALL = new Limits(
            3, 4, Duration.ofMillis(700), Duration.ofSeconds(2), Duration.ofSeconds(2), 10_000_000, 1_000_000, 10);

    private final LocalBroker broker = new LocalBroker();
    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Logger log = Logger.getLogger("dev.fanfare.local.serve");
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                synchronized (warnings) {
                    warnings.add(new java.util.logging.SimpleFormatter().formatMessage(entry));
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Server server;
    private Known good;

    @BeforeEach
    void start() throws IOException {
        log.addHandler(listening);
        server = Server.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Server.Served(new LocalProvider(broker), new VirtualTime(), TOKEN, SMALL));
        good = known();
    }

    @AfterEach
    void stop() throws IOException {
        good.assertAnswered();
        server.close();
        broker.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        log.removeHandler(listening);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(server.address());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        return socket;
    }

    /** A connection that has the token. */
    private Known known() throws IOException {
        Socket socket = connect();
        new Handshake(socket.getInputStream(), socket.getOutputStream()).greet(TOKEN);
        return new Known(socket, socket.getOutputStream(), new FrameStream(socket.getInputStream()));
    }

    private Known knownOnceThereIsRoom() {
        return await("room")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::known, known -> true);
    }

    private record Known(Socket socket, OutputStream out, FrameStream in) {
        void assertAnswered() throws IOException {
            FrameWriter ping = new FrameWriter();
            ping.frame(Kind.PING, 42);
            ping.sendTo(out);
            FrameReader answer = in.next();
            assertThat(answer).isNotNull();
            assertThat(answer.kind()).isEqualTo(Kind.DONE);
            assertThat(answer.id()).isEqualTo(42);
        }

        void send(FrameWriter frames) throws IOException {
            frames.sendTo(out);
        }
    }

    private static void assertClosed(Socket socket) {
        await("the end of the connection").atMost(Duration.ofSeconds(15)).until(() -> {
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketException reset) {
                return true;
            }
        });
    }

    private void assertToldOnce(String what) {
        await("the log").untilAsserted(() -> {
            synchronized (warnings) {
                assertThat(warnings).filteredOn(line -> line.contains(what)).hasSize(1);
                assertThat(warnings).hasSize(1);
            }
        });
    }

    @Test
    void anotherProtocolIsRefused() throws IOException {
        Socket socket = connect();
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertClosed(socket);
        assertToldOnce("it speaks another protocol");
    }

    @Test
    void aWrongTokenIsRefused() throws IOException {
        Socket socket = connect();
        try {
            new Handshake(socket.getInputStream(), socket.getOutputStream()).greet(Token.of("another sixteen" + "!"));
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageContaining("tokens differ");
        }
        assertClosed(socket);
        assertToldOnce("the tokens differ");
    }

    @Test
    void whoDoesNotSayWhoItIsIsNotWaitedFor() throws IOException {
        Socket silent = connect();
        assertClosed(silent);
        assertToldOnce("did not say who it is within");
    }

    @Test
    void whoSaysItByteByByteIsNotWaitedForEither() throws IOException {
        Socket slow = connect();
        await("the end of the connection").atMost(Duration.ofSeconds(15)).until(() -> {
            try {
                slow.getOutputStream().write('F');
                return slow.getInputStream().available() < 0;
            } catch (SocketException closed) {
                return true;
            }
        });
        await().untilAsserted(() -> assertThat(warnings).hasSize(1));
    }

    @Test
    void aFrameThatIsTooLargeEndsItsConnectionAlone() throws IOException {
        Known large = known();
        large.send(new FrameWriter().number(Protocol.LARGEST_FRAME + 1));
        assertClosed(large.socket);
        assertToldOnce("a frame says that it has " + (Protocol.LARGEST_FRAME + 1) + " bytes");
    }

    @Test
    void aRequestBeforeTheTopologyIsRefused() throws IOException {
        Known early = known();
        FrameWriter frames = new FrameWriter();
        frames.begin(Kind.SUBSCRIBE, 1).number(0).end();
        early.send(frames);
        assertClosed(early.socket);
        assertToldOnce("a request came before the topology");
    }

    @Test
    void aManifestThatIsNoneIsRefusedAndAnotherOneTaken() throws IOException {
        FrameWriter frames = new FrameWriter();
        frames.begin(Kind.OPEN, 1)
                .text(java.util.Optional.empty())
                .flag(false)
                .bytes(new byte[] {'{'})
                .end();
        good.send(frames);
        FrameReader answer = good.in.next();
        assertThat(answer).isNotNull();
        assertThat(answer.kind()).isEqualTo(Kind.FAILED);
    }

    /** Again with -Dfanfare.fuzz.seed. */
    @Test
    void garbageBehindTheHandshakeEndsItsConnectionAlone() throws IOException {
        long seed = Long.getLong("fanfare.fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Known mad = knownOnceThereIsRoom();
            FrameWriter frames = new FrameWriter();
            frames.begin((byte) random.nextInt(20), random.nextInt(3));
            for (int left = random.nextInt(40); left > 0; left--) {
                frames.octet(random.nextInt());
            }
            frames.end();
            frames.number(random.nextInt());
            mad.send(frames);
            mad.socket.close();
        }
        await("their ends, seed " + seed).until(() -> server.connections() == 1);
        synchronized (warnings) {
            assertThat(warnings).as("seed " + seed).noneMatch(line -> line.contains("failed; its connection"));
        }
    }

    @Test
    void aFrameThatDoesNotEndIsNotWaitedFor() throws IOException {
        Known half = known();
        half.send(new FrameWriter().number(100).octet(Kind.PING));
        await("the end of the connection").atMost(Duration.ofSeconds(15)).until(() -> {
            good.assertAnswered();
            try {
                half.socket.setSoTimeout(50);
                return half.socket.getInputStream().read() < 0;
            } catch (java.net.SocketTimeoutException open) {
                return false;
            } catch (SocketException reset) {
                return true;
            }
        });
        assertToldOnce("nothing whole came from it within");
    }

    @Test
    void whoDoesNotReadItsAnswersIsCutOff() throws IOException {
        sendWithoutReading(known());
        assertToldOnce("it has not read what it was sent for");
    }

    @Test
    void noMoreAnswersWaitForAClientThanTheLimitSays() throws IOException {
        server.close();
        server = Server.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Server.Served(
                        new LocalProvider(broker),
                        new VirtualTime(),
                        TOKEN,
                        new Limits(3, 4, SMALL.handshake(), SMALL.silence(), SMALL.stall(), 5_000, 1_000_000, 10)));
        good = known();
        sendWithoutReading(known());
        assertToldOnce("it has not taken in 5000 answers");
    }

    private void sendWithoutReading(Known stalled) throws IOException {
        stalled.socket.setSoTimeout(50);
        await("the end of the connection").atMost(Duration.ofSeconds(30)).until(() -> {
            good.assertAnswered();
            FrameWriter pings = new FrameWriter();
            for (int i = 0; i < 20_000; i++) {
                pings.frame(Kind.PING, i);
            }
            try {
                stalled.send(pings);
                return false;
            } catch (SocketException closed) {
                return true;
            }
        });
    }

    @Test
    void moreConnectionsThanAreServedAreRefusedAndOthersTakeTheirPlace() throws IOException {
        Known second = known();
        Known third = known();
        third.assertAnswered();
        await().until(() -> server.connections() == 3);
        Socket fourth = connect();
        try {
            new Handshake(fourth.getInputStream(), fourth.getOutputStream()).greet(TOKEN);
            throw new AssertionError("It was served.");
        } catch (RefusedException refused) {
            assertThat(refused).hasMessageContaining("as many connections as it serves");
        }
        second.socket.close();
        knownOnceThereIsRoom().assertAnswered();
        synchronized (warnings) {
            assertThat(warnings).isNotEmpty().allMatch(line -> line.contains("as many connections as it serves"));
        }
    }

    @Test
    void strangersAreNotWaitedForInAnyNumber() throws IOException {
        for (int i = 0; i < 20; i++) {
            connect();
        }
        good.assertAnswered();
        knownOnceThereIsRoom().assertAnswered();
    }
}
