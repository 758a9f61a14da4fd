package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.Rollout;
import dev.fanfare.runtime.spi.support.Rollout.Outcome;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tools do on the fake, with a topology and no classes. */
class OperationsTest {
    private final Topology topology = Given.topology("notes", "first");
    private final Rig rig = Rig.of(topology);
    private final List<Operations> opened = new ArrayList<>();
    private final Operations operations = operations(topology);

    @AfterEach
    void close() {
        opened.forEach(Operations::close);
        rig.close();
    }

    private Operations operations(Topology of) {
        Operations one = new GcpProvider()
                .operations(new ProviderContext(
                        of,
                        Map.of(GcpSettings.EMULATOR_HOST, rig.fake().host(), GcpSettings.PROJECT, "rig"),
                        Optional.empty(),
                        dev.fanfare.runtime.TimeSource.system()))
                .orElseThrow();
        opened.add(one);
        return one;
    }

    private static List<Outcome> run(List<Step> steps) {
        return new Rollout(each -> {}).run(steps);
    }

    private static Topology with(Topology.Subscription subscription) {
        Topology plain = Given.topology("notes");
        return new Topology("1.0", "m", plain.topics(), List.of(subscription), List.of(), Map.of());
    }

    private void bury(String... ids) {
        try (Source source = rig.source()) {
            for (String id : ids) {
                assertThat(rig.publish(rig.message(id, Map.of(), Optional.empty())))
                        .containsExactly(Optional.empty());
                Delivery delivery = Rig.next(source);
                assertThat(Rig.failure(source.deadLetter(delivery, "{\"reason\":\"It died.\"}")))
                        .isEmpty();
            }
            source.stopFetching();
        }
    }

    @Test
    void whatTheApplicationCreatedNeedsNoPlan() {
        assertThat(operations.plan()).isEmpty();
    }

    @Test
    void whatIsDeletedIsPlannedAndMadeAgainAndTheApplicationVerifies() {
        assertThat(run(operations.removal())).hasSize(4).allMatch(Outcome::done);
        assertThat(operations.removal()).isEmpty();

        List<Step> plan = operations.plan();
        assertThat(plan).hasSize(4).allMatch(step -> step.change().action() == Action.CREATE);
        assertThat(run(plan)).allMatch(Outcome::done);

        assertThat(operations.plan()).isEmpty();
        rig.open(topology, Provision.VERIFY).close();
    }

    @Test
    void driftIsChangedWhereItIs() {
        Operations patient = operations(with(Given.patient("notes", "first")));

        assertThat(patient.plan()).singleElement().satisfies(step -> {
            assertThat(step.change().action()).isEqualTo(Action.UPDATE);
            assertThat(step.change().differences())
                    .extracting(each -> each.property())
                    .contains("ack deadline in seconds");
        });
        assertThat(run(patient.plan())).allMatch(Outcome::done);

        assertThat(patient.plan()).isEmpty();
    }

    @Test
    void whatCanNeverBeChangedIsReplacedOnlyByWhoMeansIt() {
        dev.fanfare.runtime.Filter pro = new dev.fanfare.runtime.Filter(
                "plan = 'pro'", new dev.fanfare.runtime.Filter.In("plan", List.of("pro")));
        Operations filtered = operations(with(Given.subscription("notes", "first", List.of(), Optional.of(pro))));

        List<Step> plan = filtered.plan();

        assertThat(plan).singleElement().satisfies(step -> {
            assertThat(step.change().action()).isEqualTo(Action.REPLACE);
            assertThat(step.change().danger()).isPresent();
            assertThat(step.change().note()).contains("new subscription name");
        });
        assertThat(run(plan)).allMatch(Outcome::done);
        assertThat(filtered.plan()).isEmpty();
    }

    @Test
    void whatFailsHalfWayIsDoneByTheNextRun() {
        assertThat(run(operations.removal())).allMatch(Outcome::done);
        rig.fake().faults().refuse("CreateSubscription", Status.PERMISSION_DENIED, 1);

        List<Outcome> outcomes = run(operations.plan());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.failure().isPresent())
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.failure()).get().asString().contains("pubsub.subscriptions.create"));
        assertThat(operations.plan()).isNotEmpty();
        assertThat(run(operations.plan())).allMatch(Outcome::done);
        assertThat(operations.plan()).isEmpty();
    }

    @Test
    void whatMayHoldMessagesIsADanger() {
        bury("dead");

        assertThat(operations.removal())
                .extracting(step ->
                        step.change().kind() + ": " + step.change().danger().orElse(""))
                .contains(
                        Provisioning.SUBSCRIPTION + ": " + Removal.UNTOLD,
                        Provisioning.DEAD_SUBSCRIPTION + ": It holds 1 dead letters.",
                        Provisioning.TOPIC + ": ");
    }

    @Test
    void theFiguresSayWhatPubSubDoesNotTell() {
        bury("dead");

        Figures figures = operations.figures(rig.subscription());

        assertThat(figures.deadLetters()).hasValue(1);
        assertThat(figures.backlog()).isEmpty();
        assertThat(figures.notes()).singleElement().asString().contains("Cloud Monitoring");
    }

    @Test
    void aSweepDoesWithEachLetterWhatIsDecidedAndLosesNothing() {
        bury("keep", "replay", "forget", "other");
        LetterBox letters = operations.deadLetters(rig.subscription());
        List<String> shown = new ArrayList<>();

        letters.sweep(letter -> {
            shown.add(letter.id().value());
            return switch (letter.id().value()) {
                case "replay" -> Fate.REPLAY;
                case "forget" -> Fate.FORGET;
                default -> Fate.KEEP;
            };
        });

        assertThat(shown).containsExactly("keep", "replay", "forget", "other");
        assertThat(letters.list(9))
                .extracting(DeadLetter::id)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("keep", "other");
        try (Source source = rig.source()) {
            assertThat(Rig.handle(source)).isEqualTo("replay");
        }
    }
}
