package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.inspect.DeadLetterGroup;
import dev.fanfare.local.inspect.DeadLetterIntrospection;
import dev.fanfare.local.inspect.DeadLetterPage;
import dev.fanfare.local.inspect.DeadLetterQuery;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The dead letters of a subscription as somebody looks at them who has this clock. Thread-safe. It goes through them in pieces,
 * and reads what they hold without the subscription's lock.
 */
final class DeadLetterView implements DeadLetterIntrospection {
    /** So many are looked at together; they, but not what they hold, are in memory meanwhile. */
    private static final int PIECE = 500;

    /** So many a page looks at. */
    private static final int LOOKED_AT = 10_000;

    private final LocalSubscription subscription;
    private final TimeSource time;
    private final LetterReader reader;

    DeadLetterView(LocalSubscription subscription, TimeSource time) {
        this.subscription = subscription;
        this.time = time;
        this.reader = new LetterReader(subscription);
    }

    @Override
    public DeadLetterPage list(DeadLetterQuery query) {
        boolean newest = query.newestFirst();
        long from = Cursors.number(query.cursor(), newest ? Long.MAX_VALUE : 0);
        List<DeadMessage> shown = new ArrayList<>();
        long bytes = 0;
        int looked = 0;
        List<Letter> piece = piece(from, newest);
        while (!piece.isEmpty()) {
            for (Letter letter : piece) {
                if (shown.size() == query.limit() || bytes >= MessageQuery.MOST_BYTES || looked++ == LOOKED_AT) {
                    return new DeadLetterPage(shown, Optional.of(Cursors.text(letter.number())));
                }
                Optional<DeadMessage> read = reader.read(letter, query.filter());
                read.ifPresent(shown::add);
                bytes += read.map(each -> each.letter().body().length).orElse(0);
            }
            piece = piece(following(piece, newest), newest);
        }
        return new DeadLetterPage(shown, Optional.empty());
    }

    private List<Letter> piece(long from, boolean newestFirst) {
        return subscription.deadLetters(queue -> queue.list(from, newestFirst, PIECE), time);
    }

    private static long following(List<Letter> piece, boolean newestFirst) {
        long last = piece.get(piece.size() - 1).number();
        return newestFirst ? last - 1 : last + 1;
    }

    @Override
    public Optional<DeadMessage> find(MessageId id) {
        return subscription.deadLetters(queue -> queue.find(id.value()), time).flatMap(reader::read);
    }

    /** The dead letters of this message as messages. */
    List<HeldMessage> held(MessageId id) {
        return subscription.deadLetters(queue -> queue.all(id.value()), time).stream()
                .flatMap(letter -> reader.read(letter).stream())
                .map(DeadLetterView::held)
                .toList();
    }

    private static HeldMessage held(DeadMessage dead) {
        return new HeldMessage(
                dead.letter().id(),
                dead.letter().key(),
                dead.letter().attributes(),
                dead.letter().body(),
                dead.letter().diagnostics().attempts(),
                MessageState.DEAD,
                Optional.of(dead.expiresAt()),
                Optional.<Instant>empty(),
                dead.expiresAt());
    }

    @Override
    public List<DeadLetterGroup> groups() {
        LetterGroups groups = new LetterGroups(reader);
        List<Letter> piece = piece(0, false);
        while (!piece.isEmpty()) {
            piece.forEach(groups::add);
            piece = piece(following(piece, false), false);
        }
        return groups.sorted();
    }

    @Override
    public int count(DeadLetterFilter filter) {
        return each(filter, List::size);
    }

    @Override
    public int replay(DeadLetterFilter filter) {
        return each(filter, letters -> subscription.replay(queue -> queue.take(letters), time));
    }

    @Override
    public int purge(DeadLetterFilter filter) {
        return each(filter, letters -> subscription.purge(queue -> queue.take(letters), time));
    }

    /** Does something with those that match of the dead letters that there are now, oldest first; returns how many it did. */
    private int each(DeadLetterFilter filter, ToIntFunction<List<Letter>> action) {
        // What is replayed can die again at once, and must not come round for ever.
        long last = subscription.deadLetters(DeadLetterQueue::last, time);
        int done = 0;
        List<Letter> piece = piece(0, false);
        while (!piece.isEmpty()) {
            List<Letter> wanted = piece.stream()
                    .filter(letter -> letter.number() <= last && reader.matches(letter, filter))
                    .toList();
            done += wanted.isEmpty() ? 0 : action.applyAsInt(wanted);
            long next = following(piece, false);
            piece = next > last ? List.of() : piece(next, false);
        }
        return done;
    }
}
