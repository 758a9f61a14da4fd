package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ProvisionTest {
    private static final Topology.Topic TOPIC = Given.topic("orders");
    private static final Topology TOPOLOGY =
            Given.topology(TOPIC, Given.subscription(TOPIC, "bill"), Given.subscription(TOPIC, "ship"));

    private final LocalBroker broker = Brokers.create();

    @Test
    void theProviderIsFoundByTheServiceLoader() {
        List<Provider> found = ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();

        assertThat(found).singleElement().isInstanceOf(LocalProvider.class);
        assertThat(found.get(0).name()).isEqualTo("local");
        assertThat(found.get(0).settings())
                .containsExactlyInAnyOrder(
                        "local.dir",
                        "local.sync",
                        "local.url",
                        "local.token",
                        "local.token-file",
                        "local.http",
                        "local.http-token",
                        "local.behave-as",
                        "local.seed",
                        "local.duplicates");
    }

    @Test
    void theProviderHasAllCapabilities() {
        Capabilities capabilities = new LocalProvider().capabilities();

        assertThat(List.of(capabilities.ordering(), capabilities.exactlyOnce(), capabilities.filters()))
                .containsOnly(true);
        assertThat(capabilities.diagnosticsBytes()).isGreaterThanOrEqualTo(512);
    }

    @Test
    void whatIsMissingIsCreatedByDefault() {
        Transport transport = open(TOPOLOGY, Optional.empty());

        done(transport.publish(TOPIC, List.of(message("a"))).get(0));
        transport.open(TOPOLOGY.subscriptions().get(1)).close();
    }

    @Test
    void creatingAgainKeepsWhatIsThere() {
        Transport first = open(TOPOLOGY, Optional.empty());
        done(first.publish(TOPIC, List.of(message("a"))).get(0));

        Transport second = open(TOPOLOGY, Optional.of(Provision.CREATE));

        assertThat(Rig.ids(Rig.fetch(second.open(TOPOLOGY.subscriptions().get(0)), 9)))
                .containsExactly("a");
    }

    @Test
    void creatingLeavesWhatIsThereAsItIs() {
        open(TOPOLOGY, Optional.empty());

        open(Given.topology(TOPIC, Given.keeping(TOPIC, "bill", Duration.ofDays(1))), Optional.of(Provision.CREATE));

        assertThat(open(TOPOLOGY, Optional.of(Provision.VERIFY))).isNotNull();
    }

    @Test
    void aRestartOnTheSameProviderFindsItsMessages() {
        LocalProvider provider = new LocalProvider();
        VirtualTime time = new VirtualTime();
        Transport first = provider.open(Rig.context(TOPOLOGY, Optional.empty(), time));
        done(first.publish(TOPIC, List.of(message("a"))).get(0));
        first.close();

        Transport second = provider.open(Rig.context(TOPOLOGY, Optional.empty(), time));

        assertThat(Rig.ids(Rig.fetch(second.open(TOPOLOGY.subscriptions().get(0)), 9)))
                .containsExactly("a");
    }

    @Test
    void everyProviderHasABrokerOfItsOwn() {
        Rig rig = Rig.of(TOPIC);
        rig.publish("a");

        Transport other = new LocalProvider().open(Rig.context(rig.topology, Optional.empty(), rig.time));

        assertThat(Rig.fetch(other.open(rig.subscription("all")), 9)).isEmpty();
    }

    @Test
    void verifyAcceptsWhatFits() {
        open(TOPOLOGY, Optional.empty());

        assertThat(open(TOPOLOGY, Optional.of(Provision.VERIFY))).isNotNull();
    }

    @Test
    void verifyNamesEverythingThatIsMissingAndTheFix() {
        open(Given.topology(TOPIC, Given.subscription(TOPIC, "bill")), Optional.empty());
        Topology.Topic invoices = Given.topic("invoices");
        Topology wanted = new Topology(
                "1.0",
                "test",
                List.of(invoices, TOPIC),
                List.of(Given.subscription(invoices, "send"), Given.subscription(TOPIC, "ship")),
                List.of(),
                TOPOLOGY.schemas());

        assertThat(problems(wanted))
                .containsExactly(
                        "The topic \"invoices\" (test/Event.java#Event) is missing."
                                + " Start with fanfare.provision=create to create it.",
                        "The subscription \"invoices/send\" (test/Handlers.java#handle) is missing."
                                + " Start with fanfare.provision=create to create it.",
                        "The subscription \"orders/ship\" (test/Handlers.java#handle) is missing."
                                + " Start with fanfare.provision=create to create it.");
    }

    @Test
    void verifyNamesADifferentTopic() {
        open(TOPOLOGY, Optional.empty());

        assertThat(problems(Given.topology(Given.orderedTopic("orders"))))
                .singleElement()
                .asString()
                .startsWith("The topic \"orders\" (test/Event.java#Event) is different: ordered is false instead of"
                        + " true. ");
        assertThat(problems(Given.topology(Given.exactlyOnceTopic("orders"))))
                .singleElement()
                .asString()
                .contains("guarantee is AT_LEAST_ONCE instead of EXACTLY_ONCE");
    }

    @Test
    void verifyNamesADifferentSubscription() {
        open(TOPOLOGY, Optional.empty());
        Filter.Condition condition = new Filter.Exists("plan");

        assertThat(problems(Given.topology(TOPIC, Given.filtered(TOPIC, "bill", condition))))
                .singleElement()
                .asString()
                .contains("\"orders/bill\"", "filter is none instead of " + condition);
        assertThat(problems(Given.topology(TOPIC, Given.keeping(TOPIC, "bill", Duration.ofDays(1)))))
                .singleElement()
                .asString()
                .contains("retention is PT168H instead of PT24H");
    }

    @Test
    void verifyCreatesNothing() {
        assertThat(problems(TOPOLOGY)).hasSize(3);
        assertThat(problems(TOPOLOGY)).hasSize(3);
    }

    @Test
    void noneLooksAtNothingAndCreatesNothing() {
        Transport transport = open(TOPOLOGY, Optional.of(Provision.NONE));

        assertThatThrownBy(() -> transport.open(TOPOLOGY.subscriptions().get(0)))
                .hasMessageContaining("has no subscription \"orders/bill\"");
    }

    private Transport open(Topology topology, Optional<Provision> provision) {
        return new LocalProvider(broker).open(Rig.context(topology, provision, new VirtualTime()));
    }

    private List<String> problems(Topology topology) {
        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> open(topology, Optional.of(Provision.VERIFY)));
        return failure.problems();
    }
}
