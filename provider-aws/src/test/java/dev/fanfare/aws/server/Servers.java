package dev.fanfare.aws.server;

import java.util.Optional;

/** The servers of this JVM, each started when it is first asked for, and ended with the JVM. */
public final class Servers {
    private Servers() {}

    private static final class Mq {
        private static final ElasticMqServer SERVER = started();

        private static ElasticMqServer started() {
            ElasticMqServer server = ElasticMqServer.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    private static final class Fauxqs {
        private static final Optional<FauxqsServer> SERVER = started();

        private static Optional<FauxqsServer> started() {
            Optional<FauxqsServer> server = FauxqsServer.start();
            server.ifPresent(there -> Runtime.getRuntime().addShutdownHook(new Thread(there::close)));
            return server;
        }
    }

    /** The one that is always there. */
    public static ElasticMqServer elasticMq() {
        return Mq.SERVER;
    }

    /** The one that is there where npm is. */
    public static Optional<FauxqsServer> fauxqs() {
        return Fauxqs.SERVER;
    }
}
