package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        List<InFlight> taken = take();
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
                Stream.generate(this::take).limit(4).flatMap(List::stream).toList();

        backlog.handled(taken.subList(1, 3), LONG, null);
        assertThat(names(backlog.held())).containsExactly("a1", "d1");
        backlog.handled(taken.subList(0, 1), LONG, null);
        assertThat(names(backlog.held())).containsExactly("d1");
        backlog.admit(messages("e1"));
        assertThat(names(backlog.held())).containsExactly("d1", "e1");
    }

    @Test
    void aMessageThatIsKeptDoesNotKeepThoseFetchedAfterIt() {
        Held held = new Held();
        List<InFlight> fetched = messages("a1", "b1");
        fetched.forEach(message -> held.add(List.of(message)));

        held.remove(fetched.get(0));

        assertThat(fetched.get(0).group()).extracting("earlier", "later").containsOnlyNulls();
        assertThat(held.list()).containsExactly(fetched.get(1));
    }

    @Test
    void aWorkerWhoseMessageIsDoneIsGivenTheNextAndToldOfWhatBecameReady() {
        Worker worker = new Worker();
        backlog.admit(messages("a1", "b1", "a2"));
        InFlight first = take().get(0);

        assertThat(names(messages(backlog.done(first, LONG, worker, 0)))).containsExactly("b1");
        assertThat(worker.others()).isEqualTo(1);

        InFlight second = take().get(0);
        assertThat(names(List.of(second))).containsExactly("a2");
        assertThat(backlog.done(second, LONG, worker, 0)).isNull();
        assertThat(worker.others()).isEqualTo(Worker.NOTHING);
    }

    @Test
    void aStoppedSourceIsClosedWithTheLastOfWhatItBroughtHoweverThatEnds() {
        CountingSource counting = new CountingSource();
        OpenSource source = new OpenSource(counting, () -> {});
        Worker worker = new Worker();
        assertThat(source.fetch(3)).isCompleted();
        backlog.admit(Stream.of("a1", "b1", "c1")
                .map(name -> new InFlight(new Named(name), source, 0))
                .toList());
        source.stop();
        InFlight first = take().get(0);
        InFlight second = take().get(0);

        backlog.handled(List.of(first), LONG, null);
        InFlight third = messages(backlog.done(second, LONG, worker, 0)).get(0);
        assertThat(worker.endedLast()).isFalse();
        backlog.done(third, LONG, worker, 0);
        assertThat(worker.endedLast()).isTrue();

        source.settled();
        assertThat(counting.closes).isZero();
        backlog.settled(first);
        source.settled();
        assertThat(counting.closes).isOne();
    }

    @Test
    void aStoppedSourceIsClosedOnceAllThatWasNotStartedIsBack() {
        CountingSource counting = new CountingSource();
        OpenSource source = new OpenSource(counting, () -> {});
        assertThat(source.fetch(2)).isCompleted();
        backlog.admit(Stream.of("a1", "b1")
                .map(name -> new InFlight(new Named(name), source, 0))
                .toList());
        source.stop();

        List<InFlight> back = backlog.shut();
        assertThat(source.release(back.get(0).delivery())).isCompleted();
        assertThat(counting.closes).isZero();
        assertThat(source.release(back.get(1).delivery())).isCompleted();

        assertThat(counting.closes).isOne();
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
            List<InFlight> taken = take();
            backlog.handled(taken, 100, null);
            backlog.settled(taken.get(0));
            backlog.takeOrLeave(new Worker(), 0);
        }

        assertThat(backlog.admit(messages("a1", "b1", "c1"))).isBetween(0, 1);
    }

    @Test
    void theNextOfAKeyIsReadyWhenTheOneBeforeIsSettled() {
        backlog.admit(messages("a1", "a2", "b1"));
        List<InFlight> first = take();
        assertThat(names(take())).containsExactly("b1");
        assertThat(take()).isEmpty();

        backlog.handled(first, LONG, null);
        assertThat(take()).isEmpty();
        backlog.settled(first.get(0));

        assertThat(names(take())).containsExactly("a2");
    }

    @Test
    void afterAFailureThoseBehindItGoBackInOrder() {
        backlog.admit(messages("a1", "a2", "a3", "b1"));
        List<InFlight> first = take();
        backlog.handled(first, LONG, null);

        assertThat(names(backlog.failed(first.get(0)))).containsExactly("a2", "a3");
        assertThat(backlog.room()).isEqualTo(3);
        assertThat(names(take())).containsExactly("b1");
    }

    @Test
    void shuttingGivesBackWhatWasNotStartedInOrderOfEachKey() {
        backlog.admit(messages("a1", "a2", "b1", "b2"));
        List<InFlight> running = take();

        assertThat(names(backlog.shut())).containsExactly("b1", "b2", "a2");
        assertThat(backlog.held()).isEqualTo(running);
        assertThat(take()).isEmpty();
    }

    @Test
    void aKeyStaysTakenWhileItsHandlerOutlivesAPause() {
        backlog.admit(messages("a1", "a2"));
        List<InFlight> running = take();
        backlog.shut();
        backlog.open();
        backlog.admit(messages("a2"));
        assertThat(take()).isEmpty();

        backlog.handled(running, LONG, null);
        backlog.settled(running.get(0));

        assertThat(names(take())).containsExactly("a2");
    }

    @Test
    void fetchingStopsWhileTooManyOutcomesAreOnTheirWay() {
        List<InFlight> unsettled = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            backlog.admit(messages("k" + i));
            List<InFlight> taken = take();
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

    private List<InFlight> take() {
        return messages(backlog.take(0));
    }

    private static List<InFlight> messages(@Nullable Execution execution) {
        return execution == null ? List.of() : execution.messages();
    }

    private static List<String> names(List<InFlight> messages) {
        return messages.stream().map(message -> message.message().id().value()).toList();
    }

    private static List<InFlight> messages(String... names) {
        OpenSource source = new OpenSource(new CountingSource(), () -> {});
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
