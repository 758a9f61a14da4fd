package dev.fanfare.runtime.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.testing.Bindings;
import dev.fanfare.runtime.testing.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Topology.Topic SIGNUPS = Topics.topic(Bindings.SIGNUPS, Optional.empty());
    private static final Topology.Topic ORDERS = Topics.topic(Bindings.ORDERS, Optional.of("orderId"));
    private static final Topology.Subscription WELCOME = Topics.subscription("signups", "welcome");

    @Test
    void modulesTopicsAndSubscriptionsAreUnitedAndSorted() {
        Topology one = Samples.fragment("b", List.of(SIGNUPS), List.of(WELCOME));
        Topology two = Samples.fragment(
                "a",
                List.of(ORDERS),
                List.of(Topics.subscription("orders", "ship"), Topics.subscription("signups", "audit")));

        Topology merged = ManifestMerger.merge(List.of(one, two));

        assertThat(merged.module()).isEqualTo("a+b");
        assertThat(merged.topics()).extracting(Topology.Topic::name).containsExactly("orders", "signups");
        assertThat(merged.subscriptions())
                .extracting(Topology.Subscription::path)
                .containsExactly("orders/ship", "signups/audit", "signups/welcome");
        assertThat(ManifestMerger.merge(List.of(two, one))).isEqualTo(merged);
    }

    @Test
    void theSameDefinitionTwiceIsOneAndItsPublishersAreUnited() {
        Topology one = Samples.fragment("a", List.of(published(SIGNUPS, "web")), List.of());
        Topology two = Samples.fragment("b", List.of(published(SIGNUPS, "app")), List.of());

        Topology merged = ManifestMerger.merge(List.of(one, two));

        assertThat(merged.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.publishers())
                        .extracting(Topology.TopicPublisher::service)
                        .containsExactly("app", "web"));
    }

    @Test
    void theSameFragmentTwiceIsOne() {
        Topology fragment = Samples.full();

        assertThat(ManifestMerger.merge(List.of(fragment, fragment)))
                .isEqualTo(ManifestMerger.merge(List.of(fragment)));
    }

    @Test
    void aServiceOfAnotherModulePublishesToTheTopicToo() {
        Topology one = Samples.fragment("a", List.of(published(SIGNUPS, "web")), List.of());
        Topology two = withServices("b", Samples.service("jobs", List.of("signups")));

        assertThat(ManifestMerger.merge(List.of(one, two)).topics().get(0).publishers())
                .containsExactly(
                        new Topology.TopicPublisher("jobs", "direct"), new Topology.TopicPublisher("web", "direct"));
    }

    @Test
    void servicesAreUnited() {
        Topology topics = Samples.fragment("a", List.of(SIGNUPS, ORDERS), List.of());
        Topology one = withServices(
                "b", new Topology.Service("jobs", Optional.empty(), List.of("signups"), List.of("orders/ship")));
        Topology two = withServices(
                "c", new Topology.Service("jobs", Optional.of("Jobs."), List.of("orders", "signups"), List.of()));

        assertThat(ManifestMerger.merge(List.of(topics, one, two)).services())
                .containsExactly(new Topology.Service(
                        "jobs", Optional.of("Jobs."), List.of("orders", "signups"), List.of("orders/ship")));
    }

    @Test
    void everythingThatDoesNotFitIsReportedAtOnceWithModulesAndSources() {
        Topology one = Samples.fragment("one", List.of(SIGNUPS), List.of(WELCOME));
        Topology two = new Topology(
                "1.0",
                "two",
                List.of(Topics.topic(Bindings.SIGNUPS, Optional.empty(), Guarantee.EXACTLY_ONCE)),
                List.of(
                        Topics.subscription("signups", "welcome"),
                        Topics.subscription("payments", "book"),
                        publishing(Topics.subscription("signups", "forward"), "refunds")),
                List.of(Samples.service("jobs", List.of("invoices"))),
                Map.of());

        ConfigurationException failure =
                catchThrowableOfType(ConfigurationException.class, () -> ManifestMerger.merge(List.of(one, two)));

        assertThat(failure.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith("Topic \"signups\" is defined twice, and differently: in module one (dev/")
                                .contains("Bindings.java#Signup) and in module two (dev/"),
                        problem -> assertThat(problem)
                                .startsWith("Subscription \"signups/welcome\" is declared twice: in module one (dev/")
                                .contains("Desk.java#welcome) and in module two (dev/"),
                        problem -> assertThat(problem)
                                .startsWith("Subscription \"payments/book\" of module two (dev/")
                                .contains("is of topic \"payments\", which no module")
                                .contains("It has [signups]"),
                        problem -> assertThat(problem)
                                .startsWith("Subscription \"signups/forward\" of module two (dev/")
                                .contains("publishes to topic \"refunds\", which no module"),
                        problem -> assertThat(problem)
                                .startsWith(
                                        "Service \"jobs\" of module two publishes to topic \"invoices\", which no module"));
    }

    @Test
    void aTypeThatTwoModulesDescribeDifferentlyIsAnError() {
        Topology one = withSchema("one", "{\"type\":\"object\",\"required\":[\"a\"]}");
        Topology two = withSchema("two", "{\"type\":\"object\",\"required\":[]}");

        assertThatThrownBy(() -> ManifestMerger.merge(List.of(one, two)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Type a.b.Money has different components in module one and in module two");
    }

    @Test
    void descriptionsAreNoDifferenceAndAreKept() {
        Topology one =
                withSchema("one", "{\"type\":\"object\",\"properties\":{\"description\":{\"type\":\"string\"}}}");
        String described =
                "{\"type\":\"object\",\"description\":\"Money.\",\"properties\":{\"description\":{\"type\":\"string\",\"description\":\"d\"}}}";

        Topology merged = ManifestMerger.merge(List.of(one, withSchema("two", described)));

        assertThat(merged.schemas()).containsEntry("a.b.Money", described);
    }

    private static Topology withServices(String module, Topology.Service... services) {
        return new Topology("1.0", module, List.of(), List.of(), List.of(services), Map.of());
    }

    private static Topology withSchema(String module, String schema) {
        return new Topology("1.0", module, List.of(), List.of(), List.of(), Map.of("a.b.Money", schema));
    }

    private static Topology.Topic published(Topology.Topic topic, String service) {
        return new Topology.Topic(
                topic.name(),
                topic.doc(),
                topic.guarantee(),
                topic.event(),
                topic.eventNames(),
                topic.orderingKey(),
                topic.attributes(),
                topic.schema(),
                List.of(new Topology.TopicPublisher(service, "direct")),
                topic.source());
    }

    private static Topology.Subscription publishing(Topology.Subscription subscription, String topic) {
        return new Topology.Subscription(
                subscription.topic(),
                subscription.name(),
                subscription.doc(),
                subscription.service(),
                subscription.handler(),
                subscription.eventNames(),
                subscription.filter(),
                subscription.batch(),
                subscription.concurrency(),
                subscription.ackDeadline(),
                subscription.timeout(),
                subscription.retention(),
                subscription.retry(),
                subscription.deadLetter(),
                List.of(topic),
                subscription.source());
    }
}
