package dev.fanfare.sample.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    @Test
    void aFreePortOfLoopbackIsTakenWithoutTheDelayOfSmallPackets() {
        try (LoopbackServer server = LoopbackServer.start(0, exchange -> exchange.close())) {
            assertThat(server.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(server.url().getPort()).isPositive();
            assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LoopbackServer.start(taken.getLocalPort(), exchange -> exchange.close()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("Port " + taken.getLocalPort() + " cannot be opened on loopback: ");
        }
    }
}
