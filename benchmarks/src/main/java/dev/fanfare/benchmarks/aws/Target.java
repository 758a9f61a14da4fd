package dev.fanfare.benchmarks.aws;

import dev.fanfare.aws.AwsProvider;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.app.ordered.Step;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * A topic with one queue on a server, by names that nothing else has. Immutable.
 *
 * @param url of the server
 * @param prefix of all names
 * @param fifo whether it is FIFO, and a message has one of a thousand keys
 */
record Target(URI url, String prefix, boolean fifo) {
    static final String REGION = "us-east-1";
    static final String ACCOUNT = "000000000000";

    /** What the events of a run look like: some 200 bytes of JSON. */
    private static final String TEXT = "x".repeat(160);

    private static final int KEYS = 1_000;

    /** Everybody's on these servers. */
    static <B extends AwsClientBuilder<B, ?>> B client(URI url, B builder) {
        return builder.endpointOverride(url)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    }

    /**
     * A publisher of the application that is not on this class path: the compiler, which looks for who publishes, must not
     * find it in the benchmarks' own.
     */
    static <E> Publisher<E> publisherOf(Fanfare fanfare, Class<E> event) {
        return fanfare.publisher(event);
    }

    Group group() {
        return fifo ? Group.ORDERED : Group.CORE;
    }

    String topicArn() {
        return "arn:aws:sns:" + REGION + ":" + ACCOUNT + ":" + prefix + (fifo ? "kit-steps.fifo" : "kit-letters");
    }

    String queue() {
        return prefix + (fifo ? "kit-steps_walk.fifo" : "kit-letters_brief");
    }

    /** The subscription that handles; the others of the application are paused. */
    String subscription() {
        return fifo ? "walk" : "brief";
    }

    String text(int number) {
        return number + TEXT;
    }

    Step step(int number) {
        return new Step("key-" + number % KEYS + TEXT.substring(0, 100), number);
    }

    /** As users get it, but that events come to the desk; started, with everything created that it needs. */
    Fanfare fanfare(Desk desk, Map<String, String> settings) {
        FanfareBuilder builder = Fanfare.builder()
                .classLoader(
                        AppLoader.of(Set.of(group()), new Tempo(Duration.ofSeconds(30), Duration.ofSeconds(10), 10)))
                .provider(new AwsProvider())
                .handler(group().handlers(desk))
                .setting("provision", "create")
                // The default of a subscription, which those of this application have not.
                .setting("concurrency", "16")
                .setting("aws.endpoint", url.toString())
                .setting("aws.region", REGION)
                .setting("aws.account", ACCOUNT)
                .setting("aws.prefix", prefix);
        settings.forEach(builder::setting);
        Fanfare fanfare = builder.build().start();
        fanfare.topology().subscriptions().stream()
                .filter(subscription -> !subscription.name().equals(subscription()))
                .forEach(other ->
                        fanfare.subscription(other.topic(), other.name()).pause());
        return fanfare;
    }
}
