package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.OrderEvent;
import dev.fanfare.runtime.testing.OrderEvent.OrderOther;
import dev.fanfare.runtime.testing.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events whose names this version does not know, on a topic where something stands for them. */
class FutureEventsTest {
    private static final String PATH = "orders/watch";

    private final Scenario scenario = new Scenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void anEventThatIsNotKnownReachesTheHandlerWithItsNameAndJson() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        scenario.subscribe(PATH, Handler.of(message -> seen.add(message.event())))
                .start();
        String json = "{\"orderId\":\"o\",\"grams\":3}";
        add(json);

        await().until(() -> queue().ids("ack").size() == 1);
        assertThat(seen).containsExactly(new OrderOther("order-weighed", json));
    }

    @Test
    void anEventThatIsNotKnownAndIsNoJsonIsDeadLettered() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        scenario.subscribe(PATH, Handler.of(message -> seen.add(message.event())))
                .start();
        add("{\"orderId\":");

        await().until(() -> queue().ids("dead").size() == 1);
        assertThat(seen).isEmpty();
    }

    @Test
    void whatStandsForUnknownEventsIsNotPublished() {
        Fanfare fanfare = scenario.start();
        Publisher<OrderEvent> orders = fanfare.publisher(OrderEvent.class);

        assertThatThrownBy(() -> orders.publish(new OrderOther("order-weighed", "{}")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("OrderOther")
                .hasMessageContaining("can be handled, not published");
        assertThat(scenario.broker().published()).isEmpty();
    }

    private void add(String json) {
        queue().add("m1", json, Map.of("ce-type", "order-weighed"), Optional.of("o"));
    }

    private FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }
}
