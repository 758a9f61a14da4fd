package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a cloud is chosen, and what could not be created there. */
class BehaveAsTest {
    private static final Topology.Topic TOPIC = Given.topic("orders");
    private static final Topology TOPOLOGY = Given.topology(TOPIC, Given.subscription(TOPIC, "all"));

    private final LocalBroker broker = Brokers.create();

    @ParameterizedTest
    @CsvSource({"asw, aws", "AWS, aws", "amazon, aws", "sqs, aws", "gpc, gcp", "gcloud, gcp", "google, gcp"})
    void anUnknownCloudIsAnErrorWithASuggestion(String written, String meant) {
        assertThat(problems(TOPOLOGY, Map.of("local.behave-as", written)))
                .containsExactly("fanfare.local.behave-as is \"" + written
                        + "\", but it must be aws or gcp, or be left out. Did you mean \"" + meant + "\"?");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        assertThat(problems(
                        TOPOLOGY,
                        Map.of(
                                "local.behave-as", "azure",
                                "local.seed", "x",
                                "local.duplicates", "0",
                                "local.sync", "always")))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).endsWith("it must be aws or gcp, or be left out."),
                        one -> assertThat(one).isEqualTo("fanfare.local.seed is \"x\", but it must be a whole number."),
                        one -> assertThat(one).contains("fanfare.local.duplicates is \"0\""),
                        one -> assertThat(one).contains("fanfare.local.sync"));
    }

    @Test
    void aSeedWithoutACloudIsAnError() {
        assertThat(problems(TOPOLOGY, Map.of("local.seed", "1")))
                .singleElement()
                .asString()
                .contains("fanfare.local.seed is \"1\", but nothing is left to chance");
    }

    @Test
    void allInstancesOnABrokerHaveTheSame() {
        open(TOPOLOGY, Map.of("local.behave-as", "aws"));
        open(TOPOLOGY, Map.of("local.behave-as", "aws"));

        assertThat(problems(TOPOLOGY, Map.of("local.behave-as", "gcp", "local.seed", "7")))
                .singleElement()
                .asString()
                .contains("has it with fanfare.local.behave-as=aws,")
                .contains("this one has fanfare.local.behave-as=gcp, fanfare.local.seed=7.");
    }

    @Test
    void aBrokerAtAnAddressBehavesAsItWasTold() {
        assertThat(problems(
                        TOPOLOGY,
                        Map.of(
                                "local.url", "fanfare://localhost:7411",
                                "local.token", "0123456789abcdef0123456789abcdef",
                                "local.behave-as", "aws")))
                .anyMatch(problem -> problem.startsWith("fanfare.local.behave-as is set beside fanfare.local.url"));
    }

    @Test
    void theSeedIsLogged() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.fanfare.local");
        logger.addHandler(handler);
        try {
            open(TOPOLOGY, Map.of("local.behave-as", "gcp", "local.seed", "-42"));
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(logged)
                .contains(
                        "The local broker behaves as Google Pub/Sub. fanfare.local.seed=-42 makes what is random of it"
                                + " the same again.");
    }

    @Test
    void whatSqsDoesNotTakeIsRefusedAtStart() {
        Topology wanted = Given.topology(
                TOPIC,
                Given.keeping(TOPIC, "short", Duration.ofSeconds(59)),
                Given.keeping(TOPIC, "long", Duration.ofDays(15)),
                Given.leasing(TOPIC, "slow", Duration.ofHours(13)),
                Given.filtered(TOPIC, "six-keys", all(6)),
                Given.filtered(
                        TOPIC, "many-values", new Filter.And(List.of(in("a", 15), new Filter.Not(in("b", 10))))));

        assertThat(problems(wanted, Map.of("local.behave-as", "aws")))
                .containsExactly(
                        "The subscription \"orders/short\" (test/Handlers.java#handle) has a retention of PT59S;"
                                + " Amazon SQS takes PT1M to PT336H.",
                        "The subscription \"orders/long\" (test/Handlers.java#handle) has a retention of PT360H;"
                                + " Amazon SQS takes PT1M to PT336H.",
                        "The subscription \"orders/slow\" (test/Handlers.java#handle) has a ack deadline of PT13H;"
                                + " Amazon SQS takes PT1S to PT12H.",
                        "The subscription \"orders/six-keys\" (test/Handlers.java#handle) has 6 keys in its filter"
                                + " policy; Amazon SQS takes 5 at most.",
                        "The subscription \"orders/many-values\" (test/Handlers.java#handle) has 165 combinations of"
                                + " values in its filter policy; Amazon SQS takes 150 at most.");
    }

    @Test
    void whatPubSubDoesNotTakeIsRefusedAtStart() {
        Topology wanted = Given.topology(
                TOPIC,
                Given.keeping(TOPIC, "short", Duration.ofMinutes(9)),
                Given.keeping(TOPIC, "long", Duration.ofDays(31)),
                Given.leasing(TOPIC, "hasty", Duration.ofSeconds(9)),
                Given.filtered(TOPIC, "many-values", in("a", 13)));

        assertThat(problems(wanted, Map.of("local.behave-as", "gcp")))
                .satisfiesExactly(
                        one -> assertThat(one).contains("orders/short", "retention of PT9M", "PT10M to PT744H"),
                        one -> assertThat(one).contains("orders/hasty", "ack deadline of PT9S", "PT10S to PT10M"),
                        one -> assertThat(one)
                                .contains("orders/many-values", "bytes in its filter", "takes 256 at most"));
    }

    @Test
    void aBrokerThatBehavesAsItselfTakesThemAll() {
        open(Given.topology(TOPIC, Given.keeping(TOPIC, "long", Duration.ofDays(100))), Map.of());
    }

    private static Filter.Condition all(int keys) {
        return new Filter.And(IntStream.range(0, keys)
                .<Filter.Condition>mapToObj(n -> new Filter.Exists("key" + n))
                .toList());
    }

    private static Filter.Condition in(String attribute, int values) {
        return new Filter.In(
                attribute, IntStream.range(0, values).mapToObj(n -> "v" + n).toList());
    }

    private Transport open(Topology topology, Map<String, String> settings) {
        return new LocalProvider(broker)
                .open(new ProviderContext(topology, settings, Optional.of(Provision.CREATE), new VirtualTime()));
    }

    private List<String> problems(Topology topology, Map<String, String> settings) {
        assertThatThrownBy(() -> open(topology, settings)).isInstanceOf(ConfigurationException.class);
        return catchThrowableOfType(ConfigurationException.class, () -> open(topology, settings))
                .problems();
    }
}
