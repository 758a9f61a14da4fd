package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.core.Move;
import dev.fanfare.testkit.app.core.Note;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publishing and receiving. */
abstract class CoreTests extends Theme {
    private static final int LIMIT = Limits.MESSAGE_BYTES;

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\"quoted\" 'single' \\ {\"json\":[1]} ]]> &amp; <b>",
            "two\nlines, a\ttab, a return\r\n",
            "Ünïcödé, \u6f22\u5b57, \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "\ud83c\udfba \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 e\u0301",
            "%20 ${x} #{y} `z` \u2028\u00a0");

    @Test
    void g01_c01_whatIsPublishedArrivesWithItsBodyAndAttributes() {
        Member member = bench().start(Group.CORE);
        Note note = new Note("red", 3, true, "memo", "Hello");

        MessageId id = member.fanfare().publisher(Note.class).publish(note);

        bench().until("the note is handled", () -> member.ended("first").size() == 1);
        Message<?> message = member.ended("first").get(0);
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.event()).isEqualTo(note);
        assertThat(message.attempt()).isEqualTo(1);
        assertThat(message.key()).isEmpty();
        assertThat(message.attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce-specversion", "1.0",
                        "ce-id", id.value(),
                        "ce-source", "/core",
                        "ce-type", "kit-notes",
                        "color", "red",
                        "size", "3",
                        "bold", "true",
                        "note.kind", "memo"));
    }

    @Test
    void g01_whatIsAcceptedIsHandledOrDeadLettered() {
        Member member = bench().app(Group.CORE)
                .on("first", message -> {
                    if (((Note) message.event()).text().endsWith("3")) {
                        throw new IllegalStateException("chosen to fail");
                    }
                })
                .start();

        IntStream.range(0, 30).forEach(n -> member.note("note " + n));

        bench().passUntil(
                        "all are handled or dead-lettered",
                        () -> member.ended("first").size()
                                        + member.deadLetters("kit-notes", "first")
                                                .count()
                                == 30);
        assertThat(member.deadLetters("kit-notes", "first").count()).isEqualTo(3);
    }

    @Test
    void g06_c02_anyTextArrivesAsItWasSent() {
        Member member = bench().start(Group.CORE);
        List<Note> notes = HOSTILE.stream()
                .map(text -> new Note(text, null, null, text, text + "\u0001\ufffe"))
                .toList();

        notes.forEach(note -> member.fanfare().publisher(Note.class).publish(note));

        bench().until("all are handled", () -> member.ended("first").size() == notes.size());
        assertThat(member.events("first")).as("events").hasSameElementsAs(notes);
        member.ended("first")
                .forEach(message -> assertThat(message.attributes())
                        .as("attributes")
                        .containsEntry("color", ((Note) message.event()).color())
                        .containsEntry("note.kind", ((Note) message.event()).kind()));
    }

    @Test
    void g06_theBytesOfTheBodyAndTheIdAreNotTouched() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        String body = " {\n\t\"text\" : \"\\u00e9\u00e9\", \"zebra\":1.0, \"apple\":{} } ";
        OutboundMessage message =
                wire.message("kit-notes", "no-uuid/17", Map.of("color", "a  b"), Optional.empty(), body);

        wire.publish("kit-notes", message);

        Delivery delivery = tap.next();
        assertThat(new String(delivery.body(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(delivery.attributes()).isEqualTo(message.attributes());
        assertThat(delivery.key()).isEmpty();
        assertThat(delivery.attempt()).isEqualTo(1);
    }

    @Test
    void g17_c03_theLargestMessageArrivesAndOneByteMoreIsRefused() {
        Member member = bench().start(Group.CORE);
        member.note("");
        int overhead = size(member.probe().published().get(0));

        String longest = "x".repeat(LIMIT - overhead);
        member.note(longest);
        assertThatThrownBy(() -> member.note(longest + "x"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining(String.valueOf(LIMIT + 1))
                .hasMessageContaining(String.valueOf(LIMIT));

        bench().until("both are handled", () -> member.ended("first").size() == 2);
        assertThat(size(member.probe().published().get(1))).isEqualTo(LIMIT);
        assertThat(member.events("first")).contains(Note.of(longest));
        assertThat(member.probe().published()).hasSize(2);
    }

    private static int size(OutboundMessage message) {
        return message.body().length
                + message.attributes().entrySet().stream()
                        .mapToInt(attribute -> Limits.ATTRIBUTE_TYPE_BYTES
                                + attribute.getKey().getBytes(StandardCharsets.UTF_8).length
                                + attribute.getValue().getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    @Test
    void g06_c04_asManyAttributesAsThereMayBeArriveAndOneMoreIsRefused() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");
        OutboundMessage most = withAttributes(wire, "most", features().attributes() - 1);
        OutboundMessage tooMany = withAttributes(wire, "too-many", features().attributes() + 1);

        wire.publish("kit-notes", most);
        assertThat(wire.offer("kit-notes", tooMany).get(0))
                .as("refusal of " + tooMany.attributes().size() + " attributes")
                .isPresent();

        Delivery delivery = tap.next();
        assertThat(delivery.attributes()).isEqualTo(most.attributes());
        tap.deadLetter(delivery, "to see whether one more has room");
        assertThat(wire.deadLetters("kit-notes", "first").list(1).get(0).attributes())
                .isEqualTo(most.attributes());
        tap.empty();
    }

    private static OutboundMessage withAttributes(Wire wire, String id, int count) {
        OutboundMessage plain = wire.message("kit-notes", id);
        Map<String, String> attributes = new HashMap<>(plain.attributes());
        for (int i = 0; attributes.size() < count; i++) {
            attributes.put("extra" + i, "value " + i);
        }
        return new OutboundMessage(id, plain.body(), Map.copyOf(attributes), Optional.empty());
    }

    @Test
    void g02_c05_topicsAreIsolated() {
        Member member = bench().start(Group.CORE);

        member.note("note");
        member.fanfare().publisher(Letter.class).publish(new Letter("letter"));
        member.fanfare().publisher(Move.class).publish(new Move.Begun("move"));

        bench().until(
                        "each is handled",
                        () -> member.ended("first").size() == 1
                                && member.ended("brief").size() == 1
                                && member.ended("follow").size() == 1);
        bench().holds(
                        bench().lease(),
                        "no other topic's message arrives",
                        () -> fetched(member, "first") == 1
                                && fetched(member, "brief") == 1
                                && fetched(member, "follow") == 1);
        assertThat(member.ended("brief").get(0).event()).isEqualTo(new Letter("letter"));
        assertThat(member.ended("follow").get(0).event()).isEqualTo(new Move.Begun("move"));
    }

    private static int fetched(Member member, String subscription) {
        return member.probe().acts(Probe.Kind.FETCHED, subscription).size();
    }

    @Test
    void g02_c06_everySubscriptionGetsItsOwnCopy() {
        Member member = bench().start(Group.CORE);

        List<MessageId> ids =
                IntStream.range(0, 20).mapToObj(n -> member.note("note " + n)).toList();

        for (String subscription : List.of("first", "second", "together")) {
            bench().until(
                            subscription + " has all",
                            () -> member.ended(subscription).size() == 20);
            assertThat(member.ended(subscription).stream().map(Message::id))
                    .as(subscription)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void g02_noSubscriptionWaitsForASlowFailingOrPausedOne() {
        CountDownLatch gate = bench().gate(1);
        Member member = bench().app(Group.CORE)
                .on("first", message -> gate.await())
                .on("second", message -> {
                    throw new IllegalStateException("always");
                })
                .start();
        member.fanfare().subscription("kit-letters", "brief").pause();

        IntStream.range(0, 40).forEach(n -> member.note("note " + n));

        bench().until(
                        "the one that works has all",
                        () -> member.ended("together").size() == 40);
        assertThat(member.ended("first")).isEmpty();
        gate.countDown();
        bench().until(
                        "the slow one has all as well",
                        () -> member.ended("first").size() == 40);
    }

    @Test
    void g02_c07_instancesOfOneSubscriptionShareItsMessages() {
        requires(Feature.PROCESSES);
        CountDownLatch all = bench().gate(8);
        Member.Reaction together = message -> {
            all.countDown();
            all.await();
        };
        Member one = bench().app(Group.CORE).on("first", together).start();
        Member two = bench().app(Group.CORE).on("first", together).start();

        // Four at once in each: none could end if one instance got more than its share, or both got all.
        IntStream.range(0, 8).forEach(n -> one.note("note " + n));

        bench().until(
                        "all are handled",
                        () -> one.ended("first").size() + two.ended("first").size() == 8);
        assertThat(one.ended("first")).hasSize(4);
        assertThat(two.ended("first")).hasSize(4);
    }

    @Test
    void g01_c08_manyTopicsAtOnceLoseNothing() {
        Member member = bench().start(Group.CORE);

        inParallel(6, thread -> {
            for (int n = 0; n < 25; n++) {
                String text = thread + "/" + n;
                switch (thread % 3) {
                    case 0 -> member.note(text);
                    case 1 -> member.fanfare().publisher(Letter.class).publish(new Letter(text));
                    default -> member.fanfare().publisher(Move.class).publish(new Move.Ended(text));
                }
            }
        });

        for (String subscription : List.of("first", "second", "together", "brief", "follow")) {
            bench().until(
                            subscription + " has all",
                            () -> member.ended(subscription).size() == 50);
            assertThat(member.ended(subscription).stream().map(Message::event).distinct())
                    .as(subscription)
                    .hasSize(50);
        }
    }

    @Test
    void g01_c09_whatWasPublishedBeforeAnybodyConsumesIsThere() {
        Wire wire = bench().wire(Group.CORE);

        wire.notes("early", "earlier");
        Tap tap = wire.tap("kit-notes", "first");

        assertThat(List.of(tap.handle(), tap.handle())).containsExactlyInAnyOrder("early", "earlier");
    }

    @Test
    void g15_c10_publishAllReportsEachEventAndFailsJustThoseThatFail() {
        Member member = bench().start(Group.CORE);
        Publisher<Note> notes = member.fanfare().publisher(Note.class);

        List<PublishResult> results =
                notes.publishAll(List.of(Note.of("one"), Note.of("x".repeat(LIMIT)), Note.of("three")));

        assertThat(results).extracting(PublishResult::isAccepted).containsExactly(true, false, true);
        assertThat(results.get(1).failure().orElseThrow()).hasMessageContaining(String.valueOf(LIMIT));
        bench().until("the others are handled", () -> member.ended("first").size() == 2);
        assertThat(member.ended("first").stream().map(Message::id))
                .containsExactlyInAnyOrder(
                        results.get(0).id().orElseThrow(), results.get(2).id().orElseThrow());
    }

    @Test
    void g15_c10_theBrokerReportsEachMessageOfACall() {
        Wire wire = bench().wire(Group.CORE);
        Tap tap = wire.tap("kit-notes", "first");

        List<Optional<Throwable>> outcomes = wire.offer(
                "kit-notes",
                wire.message("kit-notes", "one"),
                withAttributes(wire, "two", features().attributes() + 1),
                wire.message("kit-notes", "three"));

        assertThat(outcomes).extracting(Optional::isPresent).containsExactly(false, true, false);
        assertThat(List.of(tap.handle(), tap.handle())).containsExactlyInAnyOrder("one", "three");
        tap.empty();
    }

    @Test
    void g12_c11_publishingAfterClosingFailsAtOnce() {
        Member member = bench().start(Group.CORE);
        Publisher<Note> notes = member.fanfare().publisher(Note.class);

        member.close();

        assertThatThrownBy(() -> notes.publish(Note.of("late")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("closed");
        assertThat(notes.publishAsync(Note.of("late")).toCompletableFuture()).isCompletedExceptionally();
        assertThat(notes.publishAll(List.of(Note.of("late"))).get(0).isAccepted())
                .isFalse();
    }
}
