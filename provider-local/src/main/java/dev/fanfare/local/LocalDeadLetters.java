package dev.fanfare.local;

import dev.fanfare.local.DeadLetterQueue.Letter;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import java.util.List;
import java.util.Optional;

/** One instance's view of the dead letters of a subscription. Thread-safe. */
record LocalDeadLetters(LocalSubscription subscription, TimeSource time) implements DeadLetters {
    @Override
    public List<DeadLetter> list(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 dead letter, not " + max + ".");
        }
        return subscription.deadLetters(queue -> queue.list(max), time).stream()
                .map(LocalDeadLetters::shown)
                .toList();
    }

    @Override
    public Optional<DeadLetter> find(MessageId id) {
        return subscription.deadLetters(queue -> queue.find(id.value()), time).map(LocalDeadLetters::shown);
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
        return subscription.replay(DeadLetterQueue::removeAll, time);
    }

    @Override
    public int purge() {
        return subscription.deadLetters(DeadLetterQueue::removeAll, time).size();
    }

    private static DeadLetter shown(Letter letter) {
        return new DeadLetter(
                new MessageId(letter.message.id()),
                letter.message.body(),
                letter.message.attributes(),
                letter.message.key(),
                DiagnosticsCodec.read(letter.diagnostics));
    }
}
