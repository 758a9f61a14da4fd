package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final long LONG = 1_000_000_000;

    private final Backlog backlog = new Backlog(4, false);

    BacklogTest() {
        backlog.open();
    }

    @Test
    void thereIsRoomForTheConcurrency() {
        assertThat(backlog.room()).isEqualTo(4);
        backlog.admit(messages("a1", "b1", "c1"));
        assertThat(backlog.room()).isEqualTo(1);
    }

    @Test
    void aPermitIsFreeOnceTheHandlerHasEndedAlsoBeforeItsOutcomeIsTaken() {
        backlog.admit(messages("a1", "b1", "c1", "d1"));
        List<InFlight> taken = backlog.take();
        assertThat(backlog.room()).isZero();

        backlog.handled(taken, LONG, null);

        assertThat(backlog.room()).isEqualTo(1);
        assertThat(backlog.held()).hasSize(3);
    }

    @Test
    void whatIsHeldIsListedOldestFirstWhateverEndsFirst() {
        backlog.admit(messages("a1", "b1"));
        backlog.admit(messages("c1", "d1"));
        List<InFlight> taken =
                Stream.generate(backlog::take).limit(4).flatMap(List::stream).toList();

        backlog.handled(taken.subList(1, 3), LONG, null);
        assertThat(names(backlog.held())).containsExactly("a1", "d1");
        backlog.handled(taken.subList(0, 1), LONG, null);
        assertThat(names(backlog.held())).containsExactly("d1");
        backlog.admit(messages("e1"));
        assertThat(names(backlog.held())).containsExactly("d1", "e1");
    }

    @Test
    void aWorkerWhoseMessageIsDoneIsGivenTheNextAndToldOfWhatBecameReady() {
        Worker worker = new Worker();
        backlog.admit(messages("a1", "b1", "a2"));
        InFlight first = backlog.take().get(0);

        assertThat(names(backlog.done(first, LONG, worker))).containsExactly("b1");
        assertThat(worker.others()).isEqualTo(1);

        InFlight second = backlog.take().get(0);
        assertThat(names(List.of(second))).containsExactly("a2");
        assertThat(backlog.done(second, LONG, worker)).isEmpty();
        assertThat(worker.others()).isEqualTo(Worker.NOTHING);
    }

    @Test
    void moreThanThereIsRoomForIsNotTakenIn() {
        backlog.admit(messages("a1", "b1", "c1"));

        assertThat(backlog.admit(messages("d1", "e1"))).isEqualTo(-1);
        assertThat(backlog.room()).isEqualTo(1);
    }

    @Test
    void nothingIsTakenInOnceShut() {
        backlog.shut();

        assertThat(backlog.admit(messages("a1"))).isEqualTo(-1);
    }

    @Test
    void aWorkerIsStartedForEachMessageOfHandlersNotKnownToBeShort() {
        assertThat(backlog.admit(messages("a1", "b1", "c1"))).isEqualTo(3);
        assertThat(backlog.admit(messages("d1"))).isEqualTo(1);
    }

    @Test
    void oneWorkerIsEnoughForShortHandlers() {
        for (int i = 0; i < 100; i++) {
            backlog.admit(messages("k" + i));
            List<InFlight> taken = backlog.take();
            backlog.handled(taken, 100, null);
            backlog.settled(taken.get(0));
            backlog.takeOrLeave(new Worker());
        }

        assertThat(backlog.admit(messages("a1", "b1", "c1"))).isBetween(0, 1);
    }

    @Test
    void theNextOfAKeyIsReadyWhenTheOneBeforeIsSettled() {
        backlog.admit(messages("a1", "a2", "b1"));
        List<InFlight> first = backlog.take();
        assertThat(names(backlog.take())).containsExactly("b1");
        assertThat(backlog.take()).isEmpty();

        backlog.handled(first, LONG, null);
        assertThat(backlog.take()).isEmpty();
        backlog.settled(first.get(0));

        assertThat(names(backlog.take())).containsExactly("a2");
    }

    @Test
    void afterAFailureThoseBehindItGoBackInOrder() {
        backlog.admit(messages("a1", "a2", "a3", "b1"));
        List<InFlight> first = backlog.take();
        backlog.handled(first, LONG, null);

        assertThat(names(backlog.failed(first.get(0)))).containsExactly("a2", "a3");
        assertThat(backlog.room()).isEqualTo(3);
        assertThat(names(backlog.take())).containsExactly("b1");
    }

    @Test
    void shuttingGivesBackWhatWasNotStartedInOrderOfEachKey() {
        backlog.admit(messages("a1", "a2", "b1", "b2"));
        List<InFlight> running = backlog.take();

        assertThat(names(backlog.shut())).containsExactly("b1", "b2", "a2");
        assertThat(backlog.held()).isEqualTo(running);
        assertThat(backlog.take()).isEmpty();
    }

    @Test
    void aKeyStaysTakenWhileItsHandlerOutlivesAPause() {
        backlog.admit(messages("a1", "a2"));
        List<InFlight> running = backlog.take();
        backlog.shut();
        backlog.open();
        backlog.admit(messages("a2"));
        assertThat(backlog.take()).isEmpty();

        backlog.handled(running, LONG, null);
        backlog.settled(running.get(0));

        assertThat(names(backlog.take())).containsExactly("a2");
    }

    @Test
    void fetchingStopsWhileTooManyOutcomesAreOnTheirWay() {
        List<InFlight> unsettled = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            backlog.admit(messages("k" + i));
            List<InFlight> taken = backlog.take();
            backlog.handled(taken, LONG, null);
            unsettled.addAll(taken);
        }
        assertThat(backlog.room()).isZero();
        assertThat(backlog.starving()).isFalse();

        backlog.settled(unsettled.get(0));

        assertThat(backlog.room()).isEqualTo(4);
        assertThat(backlog.starving()).isTrue();
    }

    @Test
    void workersThatFinishNothingAreReinforced() {
        Staffing staffing = new Staffing(4);
        for (int i = 0; i < 100; i++) {
            staffing.worked(100, null);
        }
        assertThat(staffing.hire(3)).isEqualTo(1);
        assertThat(staffing.reinforce(2)).isEqualTo(-1);
        assertThat(staffing.reinforce(2)).isEqualTo(1);
        assertThat(staffing.reinforce(5)).isEqualTo(2);
        assertThat(staffing.growable()).isFalse();
    }

    private static List<String> names(List<InFlight> messages) {
        return messages.stream().map(message -> message.message().id().value()).toList();
    }

    private static List<InFlight> messages(String... names) {
        OpenSource source = null;
        return Stream.of(names)
                .map(name -> new InFlight(new Named(name), source, 0))
                .toList();
    }

    /** The first letter is the key, except for k, which has none. */
    private record Named(String name) implements Delivery {
        @Override
        public byte[] body() {
            return new byte[0];
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of();
        }

        @Override
        public Optional<String> key() {
            return Optional.of(name.substring(0, 1)).filter(key -> !key.equals("k"));
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public String brokerId() {
            return name;
        }
    }
}
