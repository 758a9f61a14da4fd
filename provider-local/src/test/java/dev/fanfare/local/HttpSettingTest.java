package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fanfare.local.http} serves the introspection, as long as an instance uses the broker. */
class HttpSettingTest {
    private static final String TOKEN = "correct-horse-battery-staple";

    private final Topology.Topic topic = Given.topic("orders");
    private final Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
    private final VirtualTime time = new VirtualTime();
    private final LocalProvider provider = new LocalProvider(Brokers.create());

    private Transport open(Map<String, String> settings) {
        return provider.open(new ProviderContext(topology, settings, Optional.empty(), time));
    }

    private static Map<String, String> served(int port) {
        return Map.of("local.http", " " + port + " ", "local.http-token", TOKEN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int status(int port, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/status"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void instancesOfOneBrokerShareTheServerAndTheLastEndsIt() throws Exception {
        int port = freePort();
        Transport one = open(served(port));
        Transport two = open(served(port));

        assertThat(status(port, TOKEN)).isEqualTo(200);
        one.close();
        one.close();
        assertThat(status(port, TOKEN)).isEqualTo(200);
        two.close();
        assertThatThrownBy(() -> status(port, TOKEN)).isInstanceOf(ConnectException.class);
        open(served(port)).close();
    }

    @Test
    void withoutATokenNobodyGuessesTheNewOne() throws Exception {
        int port = freePort();
        Transport transport = open(Map.of("local.http", "" + port));
        assertThat(status(port, TOKEN)).isEqualTo(401);
        transport.close();
    }

    @Test
    void aNewTokenIsInAFileForItsOwnerAloneAsLongAsItIsOfUse() throws Exception {
        Set<Path> before = tokens();
        int port = freePort();
        Transport transport = open(Map.of("local.http", "" + port));
        Set<Path> made = tokens();
        made.removeAll(before);

        assertThat(made).hasSize(1);
        Path file = made.iterator().next();
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(status(port, Files.readString(file).strip())).isEqualTo(200);
        transport.close();
        assertThat(file).doesNotExist();
    }

    private static Set<Path> tokens() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String own = "fanfare-local-http-" + ProcessHandle.current().pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(own))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aPortThatIsTakenDoesNotKeepTheBrokerFromWorking() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transport transport = open(served(taken.getLocalPort()))) {
            assertThat(transport.publish(topic, java.util.List.of(Given.message("a"))))
                    .hasSize(1);
            Brokers.settle();
        }
    }

    @Test
    void aBrokerOfAnotherProcessIsLookedIntoThere() {
        assertThatThrownBy(() -> open(Map.of(
                        "local.http",
                        "0",
                        "local.url",
                        "fanfare://127.0.0.1:1",
                        "local.token",
                        "correct-horse-battery-staple")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Set it there, and leave it out here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x      |                              | fanfare.local.http is \"x\"",
                "65536  |                              | must be a port, 1-65535",
                "-1     |                              | must be a port, 1-65535",
                "0      | short                        | it must have 16-512",
                "       | correct-horse-battery-staple | nothing is served without fanfare.local.http"
            })
    void whatCannotBeIsSaidAtTheStart(String port, String token, String problem) {
        Map<String, String> settings = new java.util.HashMap<>();
        if (port != null) {
            settings.put("local.http", port);
        }
        if (token != null) {
            settings.put("local.http-token", token);
        }

        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem);
    }
}
