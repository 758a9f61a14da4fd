package dev.fanfare.benchmarks.durable;

import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A NATS server with a stream in files, through its Java client: a publish returns when the server has acknowledged it. */
final class NatsSink implements Sink {
    private static final String SUBJECT = "orders";

    private final ServerProcess server;
    private final Connection connection;
    private final JetStream stream;

    NatsSink(Path folder) throws Exception {
        Files.createDirectories(folder);
        int port = ServerProcess.freePort();
        Path configuration = Files.writeString(folder.resolve("nats.conf"), """
                host: "127.0.0.1"
                port: %d
                jetstream { store_dir: "%s"%s }
                """.formatted(
                        port, folder.resolve("data"), Installed.natsSyncs() ? ", sync_interval: always" : ""));
        String program = Installed.nats().orElseThrow().toString();
        server = ServerProcess.start(folder, List.of(program, "-c", configuration.toString()), Map.of());
        server.awaitPort(port);
        connection = Nats.connect(
                Options.builder().server("nats://127.0.0.1:" + port).build());
        var unused = connection
                .jetStreamManagement()
                .addStream(StreamConfiguration.builder()
                        .name(SUBJECT)
                        .subjects(SUBJECT)
                        .storageType(StorageType.File)
                        .build());
        stream = connection.jetStream();
    }

    @Override
    public void publish(byte[] body) throws Exception {
        var unused = stream.publish(SUBJECT, body);
    }

    @Override
    public void close() throws Exception {
        connection.close();
        server.close();
    }
}
