package dev.fanfare.local;

import dev.fanfare.local.queue.DeadLetterQueue;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.List;
import java.util.Optional;

/** One instance's view of the dead letters of a subscription. Thread-safe. */
record LocalDeadLetters(LocalSubscription subscription, TimeSource time) implements Tended.Letters {
    /** So many are replayed together: they are in memory meanwhile. */
    private static final int AT_ONCE = 500;

    @Override
    public List<DeadLetter> list(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 dead letter, not " + max + ".");
        }
        return subscription.deadLetters(queue -> queue.list(max), time).stream()
                .flatMap(letter -> subscription.content(letter).stream())
                .map(LocalDeadLetters::shown)
                .toList();
    }

    @Override
    public Optional<DeadLetter> find(MessageId id) {
        return subscription
                .deadLetters(queue -> queue.find(id.value()), time)
                .flatMap(subscription::content)
                .map(LocalDeadLetters::shown);
    }

    @Override
    public long count() {
        return subscription.deadLetters(DeadLetterQueue::size, time);
    }

    @Override
    public boolean replay(MessageId id) {
        return subscription.replay(queue -> queue.remove(id.value()), time) > 0;
    }

    @Override
    public int replayAll() {
        int left = subscription.deadLetters(DeadLetterQueue::size, time);
        int replayed = 0;
        while (left > 0) {
            int most = Math.min(left, AT_ONCE);
            int some = subscription.replay(queue -> queue.removeFirst(most), time);
            replayed += some;
            left = some == 0 ? 0 : left - some;
        }
        return replayed;
    }

    @Override
    public boolean forget(MessageId id) {
        return subscription.purge(queue -> queue.remove(id.value()), time) > 0;
    }

    @Override
    public int purge() {
        return subscription.purge(DeadLetterQueue::removeAll, time);
    }

    private static DeadLetter shown(Content letter) {
        OutboundMessage message = letter.message();
        return new DeadLetter(
                new MessageId(message.id()),
                message.body(),
                message.attributes(),
                message.key(),
                DiagnosticsCodec.read(letter.diagnostics()));
    }
}
