package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Consumers that die, connections that are lost, brokers that are restarted, killed or damaged. */
abstract class FailureTests extends Theme {
    @Test
    void g13_aConsumerThatDiesIsSeenAndRestarted() {
        Member member = bench().start(Group.CORE);
        String reason = "the line is dead, " + System.nanoTime();
        Warnings warnings = Warnings.of("dev.fanfare.runtime.health", "kit-notes/first", reason);

        member.probe().failFetches(reason);
        bench().clock().passAtMost(Duration.ofSeconds(10), "health shows it", () -> {
            Health.Entry entry = health(member);
            return entry.state() == State.DOWN && entry.reason().orElse("").contains(reason);
        });
        assertThat(member.fanfare().health().isUp()).isFalse();
        member.note("meanwhile");

        bench().passUntil(
                        "it is up again",
                        () -> member.fanfare().health().isUp()
                                && member.ended("first").size() == 1);
        assertThat(health(member).state()).isEqualTo(State.UP);
        warnings.assertOnce();
    }

    private static Health.Entry health(Member member) {
        return member.fanfare().health().entries().stream()
                .filter(entry -> entry.name().equals("kit-notes/first"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void g03_c32_anAcknowledgementThatIsLostWithItsConnectionMeansAnotherDelivery() {
        Member member = bench().start(Group.CORE);
        member.probe()
                .loseConnectionBefore(
                        act -> act.kind() == Kind.ACK && act.subscription().equals("first"));

        MessageId id = member.note("handled");

        bench().passUntil("it is handled twice", () -> member.ended("first").size() == 2);
        assertThat(member.ended("first")).extracting(Message::id).containsOnly(id);
        assertThat(member.ended("first").get(1).attempt()).isEqualTo(2);
        bench().passUntil(
                        "it is acknowledged",
                        () -> !member.probe().acts(Kind.ACK, "first").isEmpty());
        bench().holds(
                        bench().leaseAtMost(),
                        "it does not come a third time",
                        () -> member.ended("first").size() == 2);
    }

    @Test
    void g07_g10_c35_whoIsKilledBetweenHandlingAndAcknowledgingHasItDeliveredAgain() {
        Member killed =
                bench().app(Group.CORE).setting("shutdown.timeout", "100ms").start();
        killed.probe()
                .killBefore(act -> act.kind() == Kind.ACK && act.subscription().equals("first"));
        killed.fanfare().subscription("kit-notes", "first").pause();
        MessageId id = killed.note("handled");
        killed.fanfare().subscription("kit-notes", "first").resume();
        bench().until("it is killed", () -> killed.probe().isDead());
        killed.close();

        Member next = bench().start(Group.CORE);
        bench().passUntil("it is handled again", () -> next.ended("first").size() == 1);

        assertThat(killed.ended("first")).extracting(Message::id).containsExactly(id);
        assertThat(next.ended("first").get(0).id()).isEqualTo(id);
        int attempt = next.ended("first").get(0).attempt();
        // What came while the first was paused, and was given back, may have been counted as well.
        assertThat(features().has(Feature.EXACT_ATTEMPTS) ? attempt - 2 : Math.min(attempt - 2, 0))
                .as("attempt " + attempt + " beyond the second")
                .isZero();
    }

    @Test
    void g01_c31_restartingTheBrokerTwiceUnderLoadLosesNothing() {
        requires(Feature.RESTART);
        Member member = bench().start(Group.CORE);
        List<MessageId> accepted = new ArrayList<>();

        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 20).forEach(n -> publish(member, accepted));
            bench().broker().restart();
            bench().passUntil("it accepts messages again", () -> publish(member, accepted));
            IntStream.range(0, 20).forEach(n -> publish(member, accepted));
        }

        bench().passUntil("all are handled", () -> handled(member).containsAll(accepted));
        assertThat(accepted).hasSizeGreaterThan(40);
    }

    private static boolean publish(Member member, List<MessageId> accepted) {
        try {
            return accepted.add(member.note("under load"));
        } catch (PublishException restarting) {
            return false;
        }
    }

    private static Set<MessageId> handled(Member member) {
        Set<MessageId> handled = new HashSet<>();
        member.ended("first").forEach(message -> handled.add(message.id()));
        return handled;
    }

    @Test
    void g07_c31_aRestartKeepsAttemptsDeadLettersAndWhatIsDone() {
        requires(Feature.RESTART);
        assertKeeps(() -> bench().broker().restart());
    }

    @Test
    void g01_g07_c28_aBrokerThatAllHaveLeftKeepsWhatItHolds() {
        requires(Feature.DURABLE);
        assertKeeps(() -> {});
    }

    @Test
    void g01_g07_aKilledBrokerKeepsWhatItAcceptedAttemptsDeadLettersAndWhatIsDone() {
        requires(Feature.KILL);
        assertKeeps(() -> bench().broker().kill());
    }

    private void assertKeeps(Runnable blow) {
        try (Wire before = bench().wire(Group.CORE)) {
            Tap tap = before.tap("kit-notes", "first");
            before.notes("done", "dead", "tried", "held");
            for (Delivery delivery : tap.next(4)) {
                switch (Probe.id(delivery)) {
                    case "done" -> tap.ack(delivery);
                    case "dead" -> tap.deadLetter(delivery, "chosen");
                    case "tried" -> tap.retry(delivery, Duration.ZERO);
                    default -> assertThat(delivery.attempt()).isEqualTo(1);
                }
            }
            before.notes("new");
            blow.run();
        }

        Wire after = bench().wire(Group.CORE);
        Tap tap = after.tap("kit-notes", "first");
        List<String> again = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Delivery delivery = tap.within(bench().leaseAtMost());
            again.add(Probe.id(delivery) + " " + delivery.attempt());
            tap.ack(delivery);
        }
        assertThat(again).containsExactlyInAnyOrder("tried 2", "held 2", "new 1");
        tap.silent(bench().leaseAtMost());
        assertThat(after.deadLetters("kit-notes", "first").find(new MessageId("dead")))
                .isPresent();
        assertThat(after.deadLetters("kit-notes", "first").count()).isEqualTo(1);
    }

    @Test
    void g13_droppedConnectionsAreMadeAgainAndNothingIsLost() {
        requires(Feature.DROPPED_CONNECTIONS);
        Member member = bench().start(Group.CORE);
        List<MessageId> accepted = new ArrayList<>();

        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 10).forEach(n -> publish(member, accepted));
            bench().broker().dropConnections();
            bench().passUntil("it accepts messages again", () -> publish(member, accepted));
        }

        bench().passUntil("all are handled", () -> handled(member).containsAll(accepted));
        bench().passUntil("all is up", () -> member.fanfare().health().isUp());
    }

    @Test
    void g01_g06_damagedStorageIsToldAndNeverGuessed() {
        requires(Feature.CORRUPTION);
        try (Wire wire = bench().wire(Group.CORE)) {
            wire.notes(IntStream.range(0, 50).mapToObj(n -> "n" + n).toArray(String[]::new));
        }
        bench().broker().corrupt();

        Optional<Member> opened = Optional.empty();
        try {
            opened = Optional.of(bench().start(Group.CORE));
        } catch (FanfareException told) {
            assertThat(told).hasMessageMatching("(?s).{20,}");
        }

        opened.ifPresent(member -> {
            bench().clock().pass(bench().lease());
            member.ended("first")
                    .forEach(message -> assertThat(((Note) message.event()).text())
                            .as("what a damaged broker delivers")
                            .isEqualTo(message.id().value()));
        });
    }
}
