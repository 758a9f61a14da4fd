package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.inspect.DeadLetterGroup;
import dev.fanfare.local.inspect.DeadLetterIntrospection;
import dev.fanfare.local.inspect.DeadLetterPage;
import dev.fanfare.local.inspect.DeadLetterQuery;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dead letters are found, told apart, and given back or forgotten as asked: those, and no others. */
class InspectDeadLettersTest {
    private static final DeadLetterFilter ALL = DeadLetterFilter.ALL;

    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();
    private final DeadLetterIntrospection looking = rig.broker
            .introspection(rig.time)
            .subscription("orders", "all")
            .orElseThrow()
            .deadLetters();
    private final Instant start = rig.time.now();

    /** Four dead letters, a minute apart. */
    private void four() {
        bury("a", Map.of("plan", "pro"), "The bank is closed.", "bank.Closed");
        bury("b", Map.of("plan", "free"), "No such customer.", "shop.Unknown");
        bury("c", Map.of("plan", "pro", "eu", "yes"), "The BANK is on fire.", "bank.Closed");
        bury("d", Map.of(), "Rejected", null);
    }

    private void bury(String id, Map<String, String> attributes, String reason, String exception) {
        rig.publish(message(id, attributes));
        Delivery delivery = fetchOne(source);
        done(source.deadLetter(delivery, diagnostics(reason, Optional.ofNullable(exception))));
        rig.advance(Duration.ofMinutes(1));
    }

    private String diagnostics(String reason, Optional<String> exception) {
        Instant now = rig.time.now();
        return DiagnosticsCodec.write(
                new Diagnostics("orders/all", reason, exception, Optional.of("at x"), 3, now, now), 4_096);
    }

    private List<String> listed(DeadLetterQuery query) {
        return ids(looking.list(query).letters());
    }

    private static List<String> ids(List<DeadMessage> letters) {
        return letters.stream().map(message -> message.letter().id().value()).toList();
    }

    private List<String> matching(DeadLetterFilter filter) {
        List<String> listed = listed(DeadLetterQuery.oldest(9).matching(filter));
        assertThat(looking.count(filter)).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void theyAreListedInBothOrders() {
        four();

        assertThat(listed(DeadLetterQuery.oldest(9))).containsExactly("a", "b", "c", "d");
        assertThat(listed(DeadLetterQuery.newest(9))).containsExactly("d", "c", "b", "a");
    }

    @Test
    void oneIsShownWithEverythingThatIsKnown() {
        four();

        DeadMessage shown = looking.find(new MessageId("b")).orElseThrow();

        assertThat(shown.deadAt()).isEqualTo(start.plusSeconds(60));
        assertThat(shown.expiresAt()).isEqualTo(shown.deadAt().plus(Given.DEAD_LETTER_RETENTION));
        assertThat(shown.letter().body()).isEqualTo(Given.body("b"));
        assertThat(shown.letter().attributes()).isEqualTo(Map.of("plan", "free"));
        assertThat(shown.letter().diagnostics().reason()).isEqualTo("No such customer.");
        assertThat(shown.letter().diagnostics().stack()).contains("at x");
        assertThat(looking.find(new MessageId("nobody"))).isEmpty();
    }

    @Test
    void pagesShowEachOnceWhateverComesAndGoes() {
        four();
        DeadLetterPage oldest = looking.list(DeadLetterQuery.oldest(2));
        DeadLetterPage newest = looking.list(DeadLetterQuery.newest(2));
        bury("e", Map.of(), "late", null);
        looking.purge(ALL.id("a"));

        assertThat(listed(DeadLetterQuery.oldest(2).after(oldest.next().orElseThrow())))
                .containsExactly("c", "d");
        assertThat(listed(DeadLetterQuery.newest(9).after(newest.next().orElseThrow())))
                .containsExactly("b");
        assertThat(looking.list(DeadLetterQuery.oldest(4)).next()).isEmpty();
    }

    @Test
    void everyConditionIsLookedAt() {
        four();

        assertThat(matching(ALL)).containsExactly("a", "b", "c", "d");
        assertThat(matching(ALL.id("c"))).containsExactly("c");
        assertThat(matching(ALL.exception("bank.Closed"))).containsExactly("a", "c");
        assertThat(matching(ALL.exception(DeadLetterFilter.NO_EXCEPTION))).containsExactly("d");
        assertThat(matching(ALL.exception("bank"))).isEmpty();
        assertThat(matching(ALL.reason("bank IS"))).containsExactly("a", "c");
        assertThat(matching(ALL.attribute("plan", "pro"))).containsExactly("a", "c");
        assertThat(matching(ALL.attribute("plan", "pro").attribute("eu", "yes")))
                .containsExactly("c");
        assertThat(matching(ALL.since(start.plusSeconds(60)))).containsExactly("b", "c", "d");
        assertThat(matching(ALL.until(start.plusSeconds(60)))).containsExactly("a");
        assertThat(matching(ALL.exception("bank.Closed").since(start.plusSeconds(1))))
                .containsExactly("c");
    }

    @Test
    void theyAreGroupedByTheirExceptions() {
        four();

        assertThat(looking.groups())
                .containsExactly(
                        new DeadLetterGroup(
                                "bank.Closed",
                                2,
                                start,
                                start.plusSeconds(120),
                                new MessageId("c"),
                                "The BANK is on fire."),
                        new DeadLetterGroup(
                                "none",
                                1,
                                start.plusSeconds(180),
                                start.plusSeconds(180),
                                new MessageId("d"),
                                "Rejected"),
                        new DeadLetterGroup(
                                "shop.Unknown",
                                1,
                                start.plusSeconds(60),
                                start.plusSeconds(60),
                                new MessageId("b"),
                                "No such customer."));
    }

    @Test
    void thoseThatMatchAreReplayedAndNoOthers() {
        four();

        assertThat(looking.replay(ALL.exception("bank.Closed"))).isEqualTo(2);

        List<Delivery> replayed = fetch(source, 9);
        assertThat(Rig.ids(replayed)).containsExactly("a", "c");
        assertThat(replayed).extracting(Delivery::attempt).containsExactly(1, 1);
        assertThat(listed(DeadLetterQuery.oldest(9))).containsExactly("b", "d");
    }

    @Test
    void thoseThatMatchArePurgedAndNoOthers() {
        four();

        assertThat(looking.purge(ALL.attribute("plan", "pro"))).isEqualTo(2);
        assertThat(looking.purge(ALL.attribute("plan", "pro"))).isZero();

        assertThat(listed(DeadLetterQuery.oldest(9))).containsExactly("b", "d");
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void whatDiesAgainWhileItIsReplayedIsNotReplayedTwice() {
        int count = 1_200;
        rig.publish(IntStream.range(0, count).mapToObj(i -> "m" + i).toArray(String[]::new));
        fetch(source, count)
                .forEach(delivery -> done(source.deadLetter(delivery, diagnostics("bad", Optional.empty()))));

        assertThat(looking.replay(ALL)).isEqualTo(count);

        List<Delivery> again = fetch(source, count);
        assertThat(again).hasSize(count);
        done(source.deadLetter(again.get(0), diagnostics("bad", Optional.empty())));
        assertThat(looking.count(ALL)).isEqualTo(1);
    }

    @Test
    void manyArePagedThroughCompletely() {
        int count = 1_200;
        String[] ids = IntStream.range(0, count).mapToObj(i -> "m" + i).toArray(String[]::new);
        rig.publish(ids);
        fetch(source, count)
                .forEach(delivery -> done(source.deadLetter(delivery, diagnostics("bad", Optional.empty()))));

        List<String> seen = new ArrayList<>();
        DeadLetterQuery query = DeadLetterQuery.oldest(99);
        DeadLetterPage page = looking.list(query);
        seen.addAll(ids(page.letters()));
        while (page.next().isPresent()) {
            page = looking.list(query.after(page.next().get()));
            seen.addAll(ids(page.letters()));
        }

        assertThat(seen).containsExactly(ids);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> looking.list(DeadLetterQuery.oldest(1).after("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeadLetterQuery.oldest(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
