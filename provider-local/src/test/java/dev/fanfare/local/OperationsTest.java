package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.serve.Limits;
import dev.fanfare.local.serve.Server;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools do at a broker, in this process and in another one. */
class OperationsTest {
    private static final String TOKEN = "a token for the tests";
    private static final Topology.Topic TOPIC = Given.topic("orders");

    private final Rig rig = new Rig(Given.topology(TOPIC, Given.subscription(TOPIC, "all")));
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private Operations operations(Topology topology, boolean served) throws IOException {
        return served
                ? new LocalProvider().operations(context(topology, serve())).orElseThrow()
                : new LocalProvider(rig.broker)
                        .operations(context(topology, Map.of()))
                        .orElseThrow();
    }

    private ProviderContext context(Topology topology, Map<String, String> settings) {
        return new ProviderContext(topology, settings, Optional.empty(), rig.time);
    }

    private Map<String, String> serve() throws IOException {
        Server server = Server.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Server.Served(LocalProvider.serving(rig.broker), rig.time, Token.of(TOKEN), Limits.USUAL));
        open.add(server);
        return Map.of("local.url", "fanfare://127.0.0.1:" + server.address().getPort(), "local.token", TOKEN);
    }

    private Operations operations(boolean served) throws IOException {
        Operations operations = operations(rig.topology, served);
        open.add(0, operations);
        return operations;
    }

    private void bury(String... ids) {
        try (Source source = rig.open()) {
            for (String id : ids) {
                rig.publish(id);
                done(source.deadLetter(fetchOne(source), rig.diagnostics("It is " + id, 1)));
            }
        }
    }

    private static List<String> shown(LetterBox letters, LetterBox.Decision decision) {
        List<String> shown = new ArrayList<>();
        letters.sweep(letter -> {
            shown.add(letter.id().value());
            return decision.of(letter);
        });
        return shown;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFiguresAreTheBrokers(boolean served) throws IOException {
        bury("dead");
        rig.publish("a", "b");
        rig.advance(Duration.ofSeconds(7));

        Figures figures = operations(served).figures(rig.subscription("all"));

        assertThat(figures.backlog()).hasValue(2);
        assertThat(figures.inFlight()).hasValue(0);
        assertThat(figures.deadLetters()).hasValue(1);
        assertThat(figures.oldestAge()).contains(Duration.ofSeconds(7));
        assertThat(figures.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSweepDoesWithEachLetterWhatIsDecided(boolean served) throws IOException {
        bury("keep", "replay", "forget", "stop", "unseen");
        LetterBox letters = operations(served).deadLetters(rig.subscription("all"));

        assertThat(shown(letters, letter -> switch (letter.id().value()) {
                    case "replay" -> Fate.REPLAY;
                    case "forget" -> Fate.FORGET;
                    case "stop" -> Fate.STOP;
                    default -> Fate.KEEP;
                }))
                .containsExactly("keep", "replay", "forget", "stop");

        assertThat(letters.list(9))
                .extracting(DeadLetter::id)
                .extracting(Object::toString)
                .containsExactly("keep", "stop", "unseen");
        assertThat(rig.available()).containsExactly("replay");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsMissingIsPlannedAndMadeByItsStep(boolean served) throws IOException {
        Topology more = Given.topology(TOPIC, Given.subscription(TOPIC, "all"), Given.subscription(TOPIC, "new"));
        Operations operations = operations(more, served);
        open.add(0, operations);
        Topology.Subscription added = more.subscription("orders", "new").orElseThrow();

        assertThat(operations.figures(added).notes()).anyMatch(note -> note.contains("no subscription"));
        assertThatThrownBy(() -> operations.deadLetters(added).count()).isInstanceOf(FanfareException.class);
        List<Step> plan = operations.plan();
        assertThat(plan)
                .extracting(Step::change)
                .extracting(Change::action, Change::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Action.CREATE, "orders/new"));

        plan.forEach(step -> step.work().run());

        assertThat(operations.plan()).isEmpty();
        assertThat(operations.figures(added).backlog()).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsDifferentIsSaid(boolean served) throws IOException {
        Topology other = Given.topology(TOPIC, Given.keeping(TOPIC, "all", Duration.ofDays(1)));
        Operations operations = operations(other, served);
        open.add(0, operations);

        assertThat(operations.plan()).singleElement().satisfies(step -> {
            assertThat(step.change().action()).isEqualTo(Action.UPDATE);
            assertThat(step.change().note()).contains("orders/all", "retention");
        });
    }
}
