package dev.fanfare.benchmarks.aws;

import dev.fanfare.aws.server.AwsServer;
import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.aws.server.FauxqsServer;
import java.io.IOException;
import java.util.Optional;

/**
 * A server in a process of its own, until its input ends. Argument: {@code elasticmq} or {@code fauxqs}; prints {@code url} and
 * where it is, or {@code none} where there is no npm. The second is installed below the current folder.
 */
public final class ServerProbe {
    private ServerProbe() {}

    /** Entry point. */
    public static void main(String[] args) throws IOException {
        Optional<? extends AwsServer> server =
                args[0].equals("fauxqs") ? FauxqsServer.start() : Optional.of(ElasticMqServer.start());
        System.out.println(server.map(each -> "url " + each.url()).orElse("none"));
        while (System.in.read() >= 0) {
            // Whoever started it still lives.
        }
        System.exit(0);
    }
}
