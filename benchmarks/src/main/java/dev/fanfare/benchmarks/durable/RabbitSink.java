package dev.fanfare.benchmarks.durable;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A RabbitMQ server, through its Java client: a channel of its own for each thread, persistent messages, and a publish returns
 * when the server has confirmed it.
 */
final class RabbitSink implements Sink {
    private static final String QUEUE = "orders";

    private final Path folder;
    private final Map<String, String> environment;
    private final ServerProcess server;
    private final Connection connection;
    private final ThreadLocal<Channel> channels = ThreadLocal.withInitial(this::channel);

    /** @param type of the queue: classic, which is durable here, or quorum */
    RabbitSink(Path folder, String type) throws Exception {
        this.folder = Files.createDirectories(folder);
        int port = ServerProcess.freePort();
        this.environment = environment(folder, port);
        Files.writeString(folder.resolve("plugins"), "[].\n");
        Files.writeString(folder.resolve("rabbit.conf"), "listeners.tcp.default = 127.0.0.1:" + port + "\n");
        String program = Installed.rabbit().orElseThrow().toString();
        server = ServerProcess.start(folder, List.of(program), environment);
        server.awaitPort(port);
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        connection = factory.newConnection();
        try (Channel channel = connection.createChannel()) {
            channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", type));
        }
    }

    /** Everything in the folder, and nothing beyond the loopback: nor the port mapper, which Erlang starts for it. */
    private static Map<String, String> environment(Path folder, int port) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_EPMD_PORT", String.valueOf(ServerProcess.freePort()));
        environment.put("RABBITMQ_NODENAME", "fanfare-" + port + "@localhost");
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbit.conf").toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(ServerProcess.freePort()));
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        return environment;
    }

    private Channel channel() {
        try {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            return channel;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void publish(byte[] body) throws Exception {
        Channel channel = channels.get();
        channel.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, body);
        channel.waitForConfirmsOrDie();
    }

    @Override
    public void close() throws Exception {
        connection.abort();
        server.close();
        // The port mapper goes on by itself, and would for ever.
        ServerProcess.start(folder, List.of("epmd", "-relaxed_command_check", "-kill"), environment)
                .awaitEnd();
    }
}
