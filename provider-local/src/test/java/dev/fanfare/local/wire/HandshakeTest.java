package dev.fanfare.local.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HandshakeTest {
    private static final Token TOKEN = Token.of("sixteen characters");
    private static final Token OTHER = Token.of("other characters");

    private Socket client;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client = new Socket(listening.getInetAddress(), listening.getLocalPort());
            server = listening.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private CompletableFuture<Void> serving(Token token, Refusal refusal) {
        return CompletableFuture.runAsync(() -> {
            try {
                new Handshake(server.getInputStream(), server.getOutputStream()).welcome(token, refusal);
            } catch (IOException failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private void greet(Token token) throws IOException {
        new Handshake(client.getInputStream(), client.getOutputStream()).greet(token);
    }

    @Test
    void bothSidesWithOneTokenTalk() {
        CompletableFuture<Void> serving = serving(TOKEN, Refusal.NONE);
        assertThatCode(() -> greet(TOKEN)).doesNotThrowAnyException();
        assertThatCode(serving::join).doesNotThrowAnyException();
    }

    @Test
    void aWrongTokenIsRefusedOnBothSides() {
        CompletableFuture<Void> serving = serving(TOKEN, Refusal.NONE);
        assertThatThrownBy(() -> greet(OTHER))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOKEN))
                .hasMessageContaining("the tokens differ");
        assertThatThrownBy(serving::join).hasCauseInstanceOf(RefusedException.class);
    }

    @Test
    void aServerThatHasAsManyAsItServesSaysSo() {
        CompletableFuture<Void> serving = serving(TOKEN, Refusal.BUSY);
        assertThatThrownBy(() -> greet(TOKEN))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("connections");
        assertThatThrownBy(serving::join).hasCauseInstanceOf(RefusedException.class);
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        CompletableFuture<Void> serving = serving(TOKEN, Refusal.NONE);
        client.getOutputStream().write(new byte[] {'F', 'A', 'N', 'F', 9, 9});
        client.getOutputStream().write(new byte[16]);
        byte[] answer = client.getInputStream().readNBytes(7);
        assertThat(answer).containsExactly('F', 'A', 'N', 'F', 0, Protocol.VERSION, 1);
        assertThatThrownBy(serving::join)
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("different versions");
    }

    @Test
    void anotherProtocolIsRefused() throws IOException {
        CompletableFuture<Void> serving = serving(TOKEN, Refusal.NONE);
        client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(serving::join)
                .hasCauseInstanceOf(WireException.class)
                .hasMessageContaining("another protocol");
    }

    /** Who has taken the port of a broker that has ended, and says yes to everybody, gets no messages. */
    @Test
    void aServerWithoutTheTokenIsFoundOut() {
        CompletableFuture<Void> impostor = CompletableFuture.runAsync(() -> {
            try {
                server.getInputStream().readNBytes(22);
                FrameWriter hello = new FrameWriter()
                        .number(0x46414E46)
                        .octet(0)
                        .octet(Protocol.VERSION)
                        .octet(0);
                hello.number(0L).number(0L).sendTo(server.getOutputStream());
                server.getInputStream().readNBytes(32);
                FrameWriter yes = new FrameWriter().octet(0);
                for (int i = 0; i < 4; i++) {
                    yes.number(0L);
                }
                yes.sendTo(server.getOutputStream());
            } catch (IOException failure) {
                throw new CompletionException(failure);
            }
        });
        assertThatThrownBy(() -> greet(TOKEN))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("does not have the token");
        impostor.join();
    }

    @Test
    void aTokenHasItsLengthAndIsNotShown() {
        assertThatThrownBy(() -> Token.of("short")).hasMessage("has 5 characters, but a token has 16 to 200");
        assertThatThrownBy(() -> Token.of("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThat(TOKEN.toString()).doesNotContain("sixteen");
        assertThat(Token.random()).hasSize(64).isNotEqualTo(Token.random());
    }
}
