package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Move;
import dev.fanfare.testkit.app.filtered.Task;
import dev.fanfare.testkit.app.kinds.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a provider may have or not have: it says so, and keeps what it says. */
abstract class OptionTests extends Theme {
    @Test
    void theProviderSaysOfItselfWhatTheFeaturesRecordSays() {
        Capabilities has = bench().broker().provider().capabilities();

        assertThat(has.ordering()).isEqualTo(features().has(Feature.ORDERING));
        assertThat(has.exactlyOnce()).isEqualTo(features().has(Feature.EXACTLY_ONCE));
        assertThat(has.filters()).isEqualTo(features().has(Feature.FILTERS));
        assertThat(has.diagnosticsBytes()).isGreaterThanOrEqualTo(512);
    }

    @Test
    void g14_c41_everyFilterDeliversExactlyWhatMatches() {
        requires(Feature.FILTERS, Group.FILTERED);
        Member member = bench().start(Group.FILTERED);
        List<Task> tasks = List.of(
                new Task("pro", 3, true, "a"),
                new Task("pro", null, false, "b"),
                new Task("free", 33, true, "c"),
                new Task("it's", -3, null, "d"),
                new Task(null, 3, true, "e"),
                new Task("Pro", null, null, "f"),
                new Task("", 0, false, "g"));

        tasks.forEach(task -> member.fanfare().publisher(Task.class).publish(task));

        Map<String, String> expected = Map.of(
                "plan-is-pro", "ab",
                "plan-is-not-pro", "cdefg",
                "plan-in-list", "abcd",
                "plan-starts-with-p", "ab",
                "rank-exists", "acdeg",
                "rank-does-not-exist", "bf",
                "rank-is-3", "ae",
                "urgent-pro", "a");
        expected.forEach((subscription, texts) -> bench().until(
                        subscription + " has its own",
                        () -> texts(member, subscription).equals(texts)));
        bench().clock()
                .holds(
                        bench().lease(),
                        "nobody gets more",
                        () -> expected.entrySet().stream()
                                .allMatch(each -> member.probe()
                                                .acts(Kind.FETCHED, each.getKey())
                                                .size()
                                        == each.getValue().length()));
    }

    private static String texts(Member member, String subscription) {
        StringBuilder texts = new StringBuilder();
        member.ended(subscription).stream()
                .map(message -> ((Task) message.event()).text())
                .sorted()
                .forEach(texts::append);
        return texts.toString();
    }

    @Test
    void g14_c41_aSubscriptionToOneKindOfEventGetsNoOther() {
        requires(Feature.FILTERS, Group.KINDS);
        Member member = bench().start(Group.KINDS);

        member.fanfare().publisher(Signal.class).publish(new Signal.Go("north"));
        member.fanfare().publisher(Signal.class).publish(new Signal.Stop("south"));

        bench().until("the stop arrives", () -> member.ended("stops").size() == 1);
        bench().clock()
                .holds(
                        bench().lease(),
                        "nothing else does",
                        () -> member.probe().acts(Kind.FETCHED, "stops").size() == 1);
        assertThat(member.ended("stops").get(0).event()).isEqualTo(new Signal.Stop("south"));
    }

    @Test
    void g01_c43_whatNobodyHandlesExpiresAfterTheRetentionAndNotBefore() {
        requires(Feature.VIRTUAL_TIME);
        Wire wire = bench().wire(Group.CORE);
        Duration retention = wire.topology()
                .subscription("kit-letters", "brief")
                .orElseThrow()
                .retention();
        wire.publish("kit-letters", wire.message("kit-letters", "old"));

        bench().clock().pass(Bench.atLeast(retention));
        wire.publish("kit-letters", wire.message("kit-letters", "young"));
        Tap early = wire.tap("kit-letters", "brief");
        early.next(2).forEach(early::release);
        early.close();
        bench().clock().pass(bench().atMost(retention).minus(Bench.atLeast(retention)));

        Tap late = wire.tap("kit-letters", "brief");
        assertThat(late.handle()).isEqualTo("young");
        late.empty();
    }

    @Test
    void g04_c44_aRepeatedPublishOfOneIdIsDeliveredOnce() {
        requires(Feature.EXACTLY_ONCE, Group.ONCE);
        Wire wire = bench().wire(Group.ONCE);
        Tap tap = wire.tap("kit-payments", "book");
        OutboundMessage payment = payment(wire, "p1");

        wire.publish("kit-payments", payment, payment(wire, "p2"), payment);
        wire.publish("kit-payments", payment);

        assertThat(List.of(tap.handle(), tap.handle())).containsExactlyInAnyOrder("p1", "p2");
        wire.publish("kit-payments", payment);
        tap.silent(bench().leaseAtMost());
    }

    private static OutboundMessage payment(Wire wire, String id) {
        return wire.message("kit-payments", id, Map.of(), Optional.empty(), "{\"account\":\"a\",\"cents\":1}");
    }

    @Test
    void g04_c45_whatIsAcknowledgedIsNeverDeliveredAgain() {
        requires(Feature.EXACTLY_ONCE, Group.ONCE);
        Wire wire = bench().wire(Group.ONCE);
        Tap tap = wire.tap("kit-payments", "book");
        Tap other = wire.tap("kit-payments", "book");
        wire.publish("kit-payments", payment(wire, "p1"), payment(wire, "p2"));

        String first = tap.handle();
        String second = tap.handle();
        tap.close();

        assertThat(List.of(first, second)).containsExactlyInAnyOrder("p1", "p2");
        other.silent(bench().lease().multipliedBy(4));
    }

    @Test
    void g04_c45_aLostAcknowledgementIsNoAcknowledgement() {
        requires(Feature.EXACTLY_ONCE, Group.ONCE);
        Wire wire = bench().wire(Group.ONCE);
        Tap dying = wire.tap("kit-payments", "book");
        Tap other = wire.tap("kit-payments", "book");
        wire.publish("kit-payments", payment(wire, "p1"));
        dying.next();

        dying.close();

        assertThat(other.within(bench().leaseAtMost()).attempt()).isEqualTo(2);
    }

    @Test
    void g09_c50_anEventOfAKindThatNobodyKnowsIsDeadLetteredAndTheOthersAreHandled() {
        Member member = bench().start(Group.CORE);
        Wire wire = bench().wire(Group.CORE);
        wire.publish(
                "kit-moves",
                wire.message(
                        "kit-moves", "unknown", Map.of("ce-type", "jumped"), Optional.empty(), "{\"what\":\"x\"}"));
        member.fanfare().publisher(Move.class).publish(new Move.Ended("sound"));
        DeadLetters dead = member.deadLetters("kit-moves", "follow");

        bench().until(
                        "it is dead-lettered",
                        () -> dead.count() == 1 && member.ended("follow").size() == 1);

        assertThat(dead.list(1).get(0).id().value()).isEqualTo("unknown");
        assertThat(dead.list(1).get(0).diagnostics().reason()).contains("jumped");
        assertThat(member.begun("follow")).hasSize(1);
        assertThat(member.events("follow")).containsExactly(new Move.Ended("sound"));
    }
}
