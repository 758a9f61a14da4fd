package dev.fanfare.local.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fanfare.Guarantee;
import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.local.serve.Limits;
import dev.fanfare.local.serve.Server;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A broker over a socket: what it is like when the connection is lost, and all that is like a broker in this process. */
@Timeout(60)
class RemoteTransportTest {
    private static final Token TOKEN = Token.of("sixteen characters");
    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            Duration.ofMillis(200));
    private static final Patience LONG = new Patience(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(40),
            Duration.ofSeconds(10));

    private final VirtualTime time = new VirtualTime();
    private final Topology.Topic topic = topic("orders", Guarantee.AT_LEAST_ONCE);
    private final Topology.Topic once = topic("payments", Guarantee.EXACTLY_ONCE);
    private final Topology topology =
            new Topology("1.0", "test", List.of(topic, once), List.of(all(topic), all(once)), List.of(), Map.of());
    private final LocalBroker broker = new LocalBroker();
    private final List<Transport> transports = new ArrayList<>();
    private Server server;

    private static Topology.Topic topic(String name, Guarantee guarantee) {
        return new Topology.Topic(
                name,
                Optional.empty(),
                guarantee,
                "test.Event",
                List.of(name),
                Optional.of("key"),
                List.of(),
                "{\"$ref\":\"#/schemas/test.Event\"}",
                List.of(),
                "test/Event.java#Event");
    }

    private static Topology.Subscription all(Topology.Topic topic) {
        return new Topology.Subscription(
                topic.name(),
                "all",
                Optional.empty(),
                "test",
                "test.Handlers#handle",
                List.of(),
                Optional.empty(),
                false,
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                new Topology.DeadLetterQueue(Duration.ofDays(14)),
                List.of(),
                "test/Handlers.java#handle");
    }

    @BeforeEach
    void serve() throws IOException {
        serve(0);
    }

    private void serve(int port) throws IOException {
        server = Server.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new Server.Served(new LocalProvider(broker), time, TOKEN, Limits.USUAL));
    }

    @AfterEach
    void end() {
        transports.forEach(Transport::close);
        server.close();
        broker.close();
    }

    private Transport connect(Patience patience) {
        return connect(patience, TOKEN, Optional.empty());
    }

    private Transport connect(Patience patience, Token token, Optional<Provision> provision) {
        AddressRoute route = new AddressRoute("localhost", server.address().getPort(), token, patience);
        Transport transport =
                RemoteTransport.open(new ProviderContext(topology, Map.of(), provision, time), route, patience);
        transports.add(transport);
        return transport;
    }

    private Transport inside() {
        return new LocalProvider(broker).open(new ProviderContext(topology, Map.of(), Optional.empty(), time));
    }

    private static OutboundMessage message(String id) {
        return new OutboundMessage(
                id, ("\"" + id + "\"").getBytes(StandardCharsets.UTF_8), Map.of("ce-id", id), Optional.of("k"));
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static void publish(Transport transport, Topology.Topic topic, String... ids) throws Exception {
        for (String id : ids) {
            get(transport.publishWaiting(topic, List.of(message(id))).get(0));
        }
    }

    /** All that is there for a consumer of this process, one by one. */
    private List<String> drained(Topology.Topic from) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Source source = inside().open(all(from))) {
            while (true) {
                CompletableFuture<List<Delivery>> fetch = source.fetch(1).toCompletableFuture();
                if (!fetch.isDone()) {
                    source.stopFetching();
                    return ids;
                }
                for (Delivery delivery : fetch.join()) {
                    ids.add(delivery.brokerId());
                    get(source.ack(delivery));
                }
            }
        }
    }

    @Test
    void aMessageIsFetchedAsItWasPublished() throws Exception {
        Transport transport = connect(LONG);
        publish(transport, topic, "a");
        Source source = transport.open(all(topic));
        Delivery delivery = get(source.fetch(5)).get(0);

        assertThat(delivery.brokerId()).isEqualTo("a");
        assertThat(delivery.body()).isEqualTo("\"a\"".getBytes(StandardCharsets.UTF_8));
        assertThat(delivery.attributes()).isEqualTo(Map.of("ce-id", "a"));
        assertThat(delivery.key()).contains("k");
        assertThat(delivery.attempt()).isEqualTo(1);
        get(source.retry(delivery, Duration.ofSeconds(5), new Failure("Bad", "day")));
        CompletionStage<List<Delivery>> second = source.fetch(5);
        time.advance(Duration.ofSeconds(5));
        Delivery again = get(second).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        get(source.extend(List.of(again)));
        get(source.deadLetter(again, "{}"));
        assertThat(transport.deadLetters(all(topic)).count()).isEqualTo(1);
        assertThat(transport.deadLetters(all(topic)).find(new MessageId("a"))).isPresent();
        assertThat(transport.deadLetters(all(topic)).list(10)).hasSize(1);
        assertThat(transport.deadLetters(all(topic)).replay(new MessageId("b"))).isFalse();
        assertThat(transport.deadLetters(all(topic)).replayAll()).isEqualTo(1);
        get(source.ack(get(source.fetch(5)).get(0)));
        assertThat(transport.deadLetters(all(topic)).purge()).isZero();
        source.stopFetching();
        assertThat(get(source.fetch(5))).isEmpty();
        source.close();
        assertThatThrownBy(() -> get(source.ack(again))).hasMessageContaining("its consumer is closed");
    }

    @Test
    void whatIsSettledTwiceIsTold() throws Exception {
        Transport transport = connect(LONG);
        publish(transport, topic, "a");
        Source source = transport.open(all(topic));
        Delivery delivery = get(source.fetch(1)).get(0);
        get(source.ack(delivery));
        assertThatThrownBy(() -> get(source.release(delivery))).hasCauseInstanceOf(FanfareException.class);
        Source other = transport.open(all(topic));
        assertThatThrownBy(() -> get(other.ack(delivery))).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachOfManyMessagesHasItsOwnOutcome() throws Exception {
        Transport transport = connect(LONG);
        List<OutboundMessage> messages = new ArrayList<>();
        IntStream.range(0, 600).forEach(i -> messages.add(message("m" + i)));
        messages.set(300, new OutboundMessage("bad", new byte[0], Map.of(), Optional.of("k")));
        messages.set(301, new OutboundMessage("huge", new byte[400_000], Map.of(), Optional.of("k")));
        messages.set(302, new OutboundMessage("large", new byte[300_000], Map.of(), Optional.of("k")));
        List<CompletionStage<Void>> stages = transport.publish(topic, messages);
        assertThat(stages).hasSize(600);
        for (int i = 0; i < stages.size(); i++) {
            CompletionStage<Void> stage = stages.get(i);
            if (i < 300 || i > 302) {
                get(stage);
            } else {
                assertThatThrownBy(() -> get(stage)).hasCauseInstanceOf(PublishException.class);
            }
        }
        assertThat(drained(topic)).hasSize(597).startsWith("m0", "m1").endsWith("m598", "m599");
    }

    @Test
    void whatIsPublishedWhileTheBrokerIsAwayIsAcceptedInOrderByTheNextOne() throws Exception {
        Transport transport = connect(LONG);
        publish(transport, topic, "a");
        int port = server.address().getPort();
        server.close();
        List<CompletionStage<Void>> stages = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            stages.addAll(transport.publish(topic, List.of(message("m" + i))));
        }
        serve(port);
        for (CompletionStage<Void> stage : stages) {
            get(stage);
        }
        publish(transport, topic, "z");

        List<String> expected = new ArrayList<>(List.of("a"));
        IntStream.range(0, 50).forEach(i -> expected.add("m" + i));
        expected.add("z");
        assertThat(drained(topic)).isEqualTo(expected);
    }

    @Test
    void howeverOftenTheConnectionIsCutNothingIsLostAndTheFirstOfEachComesInOrder() throws Exception {
        Transport transport = connect(LONG);
        List<CompletionStage<Void>> stages = new ArrayList<>();
        List<CompletionStage<Void>> exactly = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            stages.addAll(transport.publish(topic, List.of(message("m" + i))));
            exactly.addAll(transport.publish(once, List.of(message("m" + i))));
            if (i % 200 == 100) {
                server.cutConnections();
            }
        }
        for (CompletionStage<Void> stage : stages) {
            get(stage);
        }
        for (CompletionStage<Void> stage : exactly) {
            get(stage);
        }
        List<String> expected = IntStream.range(0, 2_000).mapToObj(i -> "m" + i).toList();
        assertThat(drained(topic).stream().distinct()).containsExactlyElementsOf(expected);
        assertThat(drained(once)).isEqualTo(expected);
    }

    @Test
    void withoutABrokerAPublishFailsInTheEndAndSaysWhatIsNotKnown() throws Exception {
        Transport transport = connect(SHORT);
        server.close();
        CompletionStage<Void> stage =
                transport.publish(topic, List.of(message("a"))).get(0);
        assertThatThrownBy(() -> get(stage))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(PublishException.class)
                .hasMessageContaining("Publishing to topic \"orders\": there was no broker for PT0.4S")
                .hasMessageContaining("It may have accepted the message before.");
        assertThatThrownBy(() -> transport.open(all(topic)))
                .isInstanceOf(FanfareException.class)
                .hasMessageContaining("Subscription \"orders/all\" cannot be opened: The broker at localhost:");
    }

    @Test
    void whoeverLooksForTheBrokerGoesOnWhateverWentWrong() throws Exception {
        AddressRoute address = new AddressRoute("localhost", server.address().getPort(), TOKEN, Patience.USUAL);
        AtomicInteger asked = new AtomicInteger();
        Route route = new Route() {
            @Override
            public Place find() throws IOException {
                switch (asked.incrementAndGet()) {
                    case 2 -> throw new UnsatisfiedLinkError("planted");
                    case 3 -> throw new IllegalStateException("planted");
                    default -> {
                        return address.find();
                    }
                }
            }

            @Override
            public boolean mayPass(IOException failure) {
                return true;
            }

            @Override
            public String name() {
                return "The planted broker";
            }
        };
        Transport transport = RemoteTransport.open(
                new ProviderContext(topology, Map.of(), Optional.empty(), time), route, Patience.USUAL);
        transports.add(transport);
        server.cutConnections();

        publish(transport, topic, "a");
        assertThat(asked).hasValueGreaterThan(3);
    }

    @Test
    void aSourceEndsWithItsConnectionAndTheNextOneWorks() throws Exception {
        Transport transport = connect(LONG);
        Source source = transport.open(all(topic));
        publish(transport, topic, "a");
        Delivery held = get(source.fetch(1)).get(0);
        CompletionStage<List<Delivery>> waiting = source.fetch(1);
        server.cutConnections();

        assertThatThrownBy(() -> get(waiting)).hasCauseInstanceOf(LostException.class);
        assertThatThrownBy(() -> get(source.ack(held)))
                .hasMessageContaining("Message a of \"orders/all\" was not settled")
                .hasMessageContaining("It may be delivered again.");
        source.close();
        Source next = transport.open(all(topic));
        CompletionStage<List<Delivery>> again = next.fetch(1);
        time.advance(Duration.ofSeconds(31));
        Delivery back = get(again).get(0);
        assertThat(back.brokerId()).isEqualTo("a");
        assertThat(back.attempt()).isEqualTo(2);
        get(next.ack(back));
    }

    @Test
    void whatWasOnItsWayToAClientThatIsGoneIsThereForOthers() throws Exception {
        Transport transport = connect(LONG);
        Source source = transport.open(all(topic));
        CompletableFuture<List<Delivery>> cancelled = source.fetch(1).toCompletableFuture();
        cancelled.cancel(false);
        publish(transport, topic, "a");
        await("its return").until(() -> drained(topic).equals(List.of("a")));
    }

    @Test
    void aWrongTokenAndAPortWithoutABrokerAreToldAtTheStart() {
        assertThatThrownBy(() -> connect(SHORT, Token.of("another sixteen characters"), Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "The broker at localhost:" + server.address().getPort())
                .hasMessageContaining("the tokens differ; set fanfare.local.token");
        server.close();
        Patience none = SHORT.startingFor(Duration.ZERO);
        assertThatThrownBy(() -> connect(none))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not there: ");
    }

    @Test
    void aTopologyThatIsToBeVerifiedAndIsMissingIsTold() {
        assertThatThrownBy(() -> connect(LONG, TOKEN, Optional.of(Provision.VERIFY)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        missing -> assertThat(missing.problems()).hasSize(4))
                .hasMessageContaining("orders");
        assertThat(connect(LONG)).isNotNull();
        assertThat(connect(LONG, TOKEN, Optional.of(Provision.VERIFY))).isNotNull();
    }

    @Test
    void afterClosingEverythingIsRefused() throws Exception {
        Transport transport = connect(LONG);
        transport.close();
        transport.close();
        assertThatThrownBy(() ->
                        get(transport.publish(topic, List.of(message("a"))).get(0)))
                .hasCauseInstanceOf(PublishException.class)
                .hasMessageContaining("the local transport is closed");
        assertThatThrownBy(() -> transport.open(all(topic))).hasMessageContaining("the local transport is closed");
        assertThatThrownBy(() -> transport.deadLetters(all(topic)).count())
                .hasMessageContaining("the local transport is closed");
    }
}
