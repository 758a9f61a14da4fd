package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.testkit.Probe.Kind;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.NeverAgain;
import dev.fanfare.testkit.app.core.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What nobody could handle. */
abstract class DeadLetterTests extends Theme {
    @Test
    void g09_c21_afterTheLastAttemptAMessageIsDeadLetteredOnceWithItsDiagnostics() {
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    throw new IllegalStateException("the shelf is empty");
                })
                .start();
        Note note = new Note("red", null, null, null, "failing");
        MessageId id = member.fanfare().publisher(Note.class).publish(note);
        DeadLetters dead = member.deadLetters("kit-notes", "first");

        bench().passUntil("it is dead-lettered", () -> dead.count() > 0);

        OutboundMessage sent = member.probe().published().get(0);
        DeadLetter letter = dead.list(10).get(0);
        assertThat(letter.id()).isEqualTo(id);
        assertThat(letter.body()).isEqualTo(sent.body());
        assertThat(letter.attributes()).isEqualTo(sent.attributes());
        assertThat(letter.key()).isEmpty();
        int attempts = bench().tempo().maxAttempts();
        assertThat(letter.diagnostics().subscription()).isEqualTo("kit-notes/first");
        assertThat(letter.diagnostics().reason()).contains("the shelf is empty");
        assertThat(letter.diagnostics().exception()).contains(IllegalStateException.class.getName());
        assertThat(letter.diagnostics().stack().orElse("")).contains("the shelf is empty");
        assertThat(letter.diagnostics().attempts()).isEqualTo(attempts);
        assertThat(letter.diagnostics().firstFailure())
                .isBefore(letter.diagnostics().lastFailure());
        assertThat(member.begun("first")).hasSize(attempts);
        bench().clock()
                .holds(
                        bench().leaseAtMost(),
                        "it stays dead, once",
                        () -> dead.count() == 1 && member.begun("first").size() == attempts);
        assertThat(member.deadLetters("kit-notes", "second").count()).isZero();
    }

    @Test
    void g09_c22_whatIsRejectedOrNeverRetriedIsDeadLetteredAtOnce() {
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (((Note) message.event()).text().equals("rejected")) {
                        throw new RejectedException("not for us");
                    }
                    throw new NeverAgain("no use");
                })
                .start();
        MessageId rejected = member.note("rejected");
        MessageId never = member.note("never");
        DeadLetters dead = member.deadLetters("kit-notes", "first");

        bench().until("both are dead-lettered", () -> dead.count() == 2);

        assertThat(member.begun("first")).hasSize(2);
        assertThat(dead.find(rejected).orElseThrow().diagnostics().reason()).contains("not for us");
        assertThat(dead.find(never).orElseThrow().diagnostics().exception()).contains(NeverAgain.class.getName());
        assertThat(dead.find(never).orElseThrow().diagnostics().attempts()).isEqualTo(1);
    }

    @Test
    void g09_c23_whatIsReplayedComesToItsSubscriptionAloneUnderItsIdAsNew() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (broken.get()) {
                        throw new RejectedException("broken");
                    }
                })
                .start();
        List<MessageId> ids = List.of(member.note("a"), member.note("b"), member.note("c"));
        DeadLetters dead = member.deadLetters("kit-notes", "first");
        bench().until(
                        "all are dead-lettered",
                        () -> dead.count() == 3 && member.ended("second").size() == 3);
        broken.set(false);

        assertThat(dead.replay(ids.get(1))).isTrue();
        assertThat(dead.replay(ids.get(1))).isFalse();
        bench().until("the one is handled", () -> member.ended("first").size() == 1);
        assertThat(member.ended("first").get(0).id()).isEqualTo(ids.get(1));
        assertThat(member.ended("first").get(0).attempt()).isEqualTo(1);
        assertThat(dead.replayAll()).isEqualTo(2);

        bench().until("all are handled", () -> member.ended("first").size() == 3);
        assertThat(member.ended("first").stream().map(Message::id)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(dead.count()).isZero();
        bench().clock()
                .holds(
                        bench().leaseAtMost(),
                        "no other subscription gets them",
                        () -> member.probe().acts(Kind.FETCHED, "second").size() == 3);
    }

    @Test
    void g09_c24_whatCannotBeDecodedIsDeadLetteredAtOnceAndTheNextIsHandled() {
        Member member = bench().start(Group.CORE);
        Wire wire = bench().wire(Group.CORE);
        wire.publish("kit-notes", wire.message("kit-notes", "broken", Map.of(), Optional.empty(), "not JSON at all"));
        member.note("sound");
        DeadLetters dead = member.deadLetters("kit-notes", "first");

        bench().until(
                        "it is dead-lettered",
                        () -> dead.count() == 1 && member.ended("first").size() == 1);

        DeadLetter letter = dead.list(1).get(0);
        assertThat(letter.id().value()).isEqualTo("broken");
        assertThat(letter.diagnostics().attempts()).isEqualTo(1);
        assertThat(member.probe().acts(Kind.RETRY, "first")).isEmpty();
        assertThat(member.begun("first")).hasSize(1);
    }

    @Test
    void g09_readingDeadLettersChangesNothingAndPurgingForgetsThem() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("a", "b", "c");
        List<Delivery> all = tap.next(3);
        all.forEach(delivery -> tap.deadLetter(delivery, "chosen"));
        DeadLetters dead = wire.deadLetters("kit-notes", "first");

        for (int i = 0; i < 3; i++) {
            assertThat(dead.list(10).stream().map(letter -> letter.id().value()))
                    .containsExactlyElementsOf(all.stream().map(Probe::id).toList());
            assertThat(dead.list(2)).hasSize(2);
            assertThat(dead.count()).isEqualTo(3);
            assertThat(dead.find(new MessageId("b"))).isPresent();
            assertThat(dead.find(new MessageId("z"))).isEmpty();
        }
        assertThat(dead.purge()).isEqualTo(3);
        assertThat(dead.count()).isZero();
        assertThat(dead.replayAll()).isZero();
        tap.silent(bench().leaseAtMost());
    }

    @Test
    void g09_aDeadLetteredMessageIsAcknowledged() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        wire.notes("given-up");
        Delivery delivery = tap.next();

        tap.deadLetter(delivery, "chosen");

        DeadLetter letter = wire.deadLetters("kit-notes", "first")
                .find(new MessageId("given-up"))
                .orElseThrow();
        assertThat(letter.diagnostics().reason()).isEqualTo("chosen");
        assertThat(letter.body()).isEqualTo(delivery.body());
        tap.silent(bench().leaseAtMost());
        assertThat(wire.deadLetters("kit-notes", "first").count()).isEqualTo(1);
    }
}
