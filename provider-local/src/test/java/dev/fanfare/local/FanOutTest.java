package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final Topology.Topic ORDERS = Given.topic("orders");

    private final Rig rig =
            new Rig(Given.topology(ORDERS, Given.subscription(ORDERS, "bill"), Given.subscription(ORDERS, "ship")));

    @Test
    void g01AnAcceptedMessageIsThereForAConsumerThatComesLater() {
        rig.publish("a");
        rig.advance(Duration.ofHours(1));

        assertThat(rig.available("bill")).containsExactly("a");
    }

    @Test
    void g02EverySubscriptionGetsItsOwnCopy() {
        rig.publish("a", "b");
        Source bill = rig.open("bill");

        fetch(bill, 2).forEach(delivery -> done(bill.ack(delivery)));

        assertThat(rig.available("bill")).isEmpty();
        assertThat(rig.available("ship")).containsExactly("a", "b");
    }

    @Test
    void g02AFailingSubscriptionDoesNotTouchTheOthers() {
        rig.publish("a");
        Source bill = rig.open("bill");
        done(bill.retry(fetchOne(bill), Duration.ofMinutes(10)));

        Delivery shipped = fetchOne(rig.open("ship"));

        assertThat(shipped.attempt()).isEqualTo(1);
    }

    @Test
    void g02InstancesOfOneSubscriptionShareItsCopies() {
        rig.publish("a", "b", "c");
        Source first = rig.open("bill");
        Source second = rig.connect().open(rig.subscription("bill"));

        assertThat(ids(fetch(first, 2))).containsExactly("a", "b");
        assertThat(ids(fetch(second, 2))).containsExactly("c");
    }

    @Test
    void theBodyIsSharedAndNeverCopied() {
        OutboundMessage message = message("a");
        rig.publish(message);

        assertThat(fetchOne(rig.open("bill")).body()).isSameAs(message.body());
        assertThat(fetchOne(rig.open("ship")).body()).isSameAs(message.body());
    }

    @Test
    void g06IdBodyAttributesAndKeyArriveAsTheyWereSent() {
        String text = "quote \" backslash \\ newline \n tab \t é ß 漢字 😀 \u007F \uFFFD";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Map<String, String> attributes = Map.of("ce-id", "ä-1", "plan", text);
        rig.publish(new OutboundMessage("ä-1", body, attributes, Optional.of("ключ 'one'")));

        Delivery delivery = fetchOne(rig.open("bill"));

        assertThat(delivery.brokerId()).isEqualTo("ä-1");
        assertThat(delivery.body()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(delivery.attributes()).isEqualTo(attributes);
        assertThat(delivery.key()).contains("ключ 'one'");
    }

    @Test
    void aTopicWithoutSubscriptionsAcceptsAndForgets() {
        Rig lonely = new Rig(Given.topology(ORDERS));

        done(lonely.transport.publish(ORDERS, List.of(message("a"))).get(0));
    }

    @Test
    void aSubscriptionGetsWhatIsPublishedOnceItExists() {
        Rig growing = new Rig(Given.topology(ORDERS));
        growing.publish("before");
        Topology more = Given.topology(ORDERS, Given.subscription(ORDERS, "late"));
        Transport second = new LocalProvider(growing.broker).open(Rig.context(more, Optional.empty(), growing.time));
        growing.publish("after");

        assertThat(ids(fetch(second.open(more.subscriptions().get(0)), 9))).containsExactly("after");
    }

    @Test
    void publishingToATopicThatDoesNotExistFailsEachMessageWithTheFix() {
        List<CompletionStage<Void>> outcomes =
                rig.transport.publish(Given.topic("invoices"), List.of(message("a"), message("b")));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(failure(outcome))
                        .isInstanceOf(PublishException.class)
                        .hasMessage("The local broker has no topic \"invoices\"."
                                + " Start with fanfare.provision=create to create it."));
    }

    @Test
    void publishingAfterCloseFails() {
        rig.transport.close();

        CompletionStage<Void> outcome =
                rig.transport.publish(ORDERS, List.of(message("a"))).get(0);

        assertThat(failure(outcome)).isInstanceOf(PublishException.class).hasMessageContaining("closed");
    }
}
