package dev.fanfare.aws.server;

import dev.fanfare.aws.AwsProvider;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.TestBroker;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A server of SNS and SQS. Thread-safe. */
public interface AwsServer {
    /** Where it is. */
    URI url();

    /** A broker that is empty, since all its names have a prefix of their own. */
    default TestBroker broker() {
        String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
        return new TestBroker() {
            @Override
            public Provider provider() {
                return new AwsProvider();
            }

            @Override
            public Map<String, String> settings() {
                return AwsServer.this.settings(prefix);
            }

            @Override
            public void close() {
                AwsServer.this.forget(prefix);
            }
        };
    }

    /** Settings of the provider for this server. */
    default Map<String, String> settings(String prefix) {
        return Map.of(
                "aws.endpoint", url().toString(), "aws.region", "us-east-1", "aws.prefix", prefix, "aws.poll", "1s");
    }

    /** Deletes what has names with this prefix. */
    default void forget(String prefix) {}
}
