package dev.fanfare.local.durable;

import dev.fanfare.local.queue.Copy;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.local.queue.Fetch;
import dev.fanfare.local.queue.Journal;
import dev.fanfare.local.queue.Recovered;
import dev.fanfare.local.queue.Shelf;
import dev.fanfare.local.record.Progress;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.record.RecordWriter;
import dev.fanfare.local.record.Stored;
import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.Store;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The storage's side of one subscription. Thread-safe. */
final class StoredSubscription implements Journal, Shelf {
    private final TopicStorage topic;
    private final Progress progress;
    private final Recovered recovered;

    /** @param recovered what was found of it at the start */
    StoredSubscription(TopicStorage topic, Progress progress, Recovered recovered) {
        this.topic = topic;
        this.progress = progress;
        this.recovered = recovered;
    }

    Recovered recovered() {
        return recovered;
    }

    Progress progress() {
        return progress;
    }

    @Override
    public boolean keepsMessages() {
        return true;
    }

    @Override
    public void state(Copy copy, long until) {
        add(new State(progress.subscription(), copy.number(), copy.attempts(), until));
    }

    @Override
    public void finished(Copy copy) {
        add(new Finished(topic.ledger(), progress, copy.number()));
    }

    @Override
    public void buried(Copy copy, Letter letter, Content letterContent) {
        byte[] content = letter.record(letterContent);
        byte[] key = letterKey(letter);
        long number = copy.number();
        add(batch -> {
            batch.put(key, content);
            new Finished(topic.ledger(), progress, number).addTo(batch);
        });
    }

    @Override
    public void removed(List<Letter> letters) {
        List<byte[]> keys = letters.stream().map(this::letterKey).toList();
        add(batch -> keys.forEach(batch::delete));
    }

    private void add(Entry entry) {
        topic.commits().add(entry);
        topic.workLater();
    }

    @Override
    public void handOver(List<Fetch> served) {
        topic.commits().handOver(served);
    }

    @Override
    public CompletionStage<Void> settled(TimeSource time) {
        return topic.isExactlyOnce() ? topic.barrier(time) : DONE;
    }

    /** Gives dead letters back to this subscription as new messages: all of them, or none, and then it throws. */
    @Override
    public void replay(List<Letter> letters, TimeSource time) {
        List<Stored> messages = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (Letter letter : letters) {
            Content content = content(letter).orElseThrow(() -> lost("Dead letter " + letter.id()));
            messages.add(new Stored(content.message(), 0, time.millis(), new long[] {progress.subscription()}));
            keys.add(letterKey(letter));
        }
        topic.publishAndWait(messages, keys, time);
    }

    @Override
    public Optional<Content> content(Letter letter) {
        byte[] key = letterKey(letter);
        Optional<byte[]> record = store().get(key);
        if (record.isEmpty()) {
            // It may have been added and not written yet, or another thread may be writing it just now.
            topic.commits().writeNow();
            record = store().get(key);
        }
        return record.map(Letter::readContent);
    }

    @Override
    public void paused(long since) {
        byte[] key = RecordKeys.of(RecordKeys.PAUSE, progress.subscription());
        add(batch -> {
            if (since == 0) {
                batch.delete(key);
            } else {
                batch.put(key, new RecordWriter(8).number(since).content());
            }
        });
    }

    @Override
    public void secure(TimeSource time) {
        try {
            topic.publishAndWait(List.of(), List.of(), time);
        } catch (PublishException failure) {
            throw new FanfareException(
                    "The storage in " + store().path()
                            + " cannot be written, so that a start from now on knows nothing of "
                            + "it; it is written once that is possible. " + failure.getMessage(),
                    failure);
        }
    }

    @Override
    public void flush() {
        topic.commits().write();
    }

    private byte[] letterKey(Letter letter) {
        return RecordKeys.of(RecordKeys.LETTER, progress.subscription(), letter.number());
    }

    @Override
    public Page page(long from, long to, int max) {
        List<Stored> messages = new ArrayList<>();
        long[] next = {to};
        long id = topic.ledger().id();
        store().scan(
                        RecordKeys.of(RecordKeys.MESSAGE, id, from),
                        RecordKeys.of(RecordKeys.MESSAGE, id, to),
                        (key, content) -> {
                            long number = RecordKeys.number(key);
                            if (messages.size() == max) {
                                next[0] = number;
                                return false;
                            }
                            if (!recovered.knows(number)) {
                                Stored message = Stored.read(number, content.bytes());
                                if (message.isFor(progress.subscription())) {
                                    messages.add(message);
                                }
                            }
                            return true;
                        });
        return new Page(messages, next[0]);
    }

    @Override
    public List<Stored> search(String id) {
        List<Stored> messages = new ArrayList<>();
        long topicId = topic.ledger().id();
        store().scan(
                        RecordKeys.of(RecordKeys.MESSAGE, topicId, 0),
                        RecordKeys.of(RecordKeys.MESSAGE, topicId, Long.MAX_VALUE),
                        (key, content) -> {
                            Stored message = Stored.read(RecordKeys.number(key), content.bytes());
                            if (message.message().id().equals(id) && message.isFor(progress.subscription())) {
                                messages.add(message);
                            }
                            return true;
                        });
        return messages;
    }

    @Override
    public boolean knows(long number) {
        return recovered.knows(number);
    }

    @Override
    public Optional<Stored> find(long number) {
        return store().get(RecordKeys.of(RecordKeys.MESSAGE, topic.ledger().id(), number))
                .map(content -> Stored.read(number, content));
    }

    @Override
    public Stored load(long number) {
        return find(number).orElseThrow(() -> lost("Message number " + number));
    }

    private Store store() {
        return topic.store();
    }

    private FanfareException lost(String what) {
        return new FanfareException(what + " of topic \"" + topic.ledger().topic() + "\" is missing in the storage in "
                + store().path() + ". Start again, so that the storage is checked.");
    }

    private record State(long subscription, long number, int attempts, long until) implements Entry {
        @Override
        public void addTo(Batch batch) {
            byte[] key = RecordKeys.of(RecordKeys.STATE, subscription, number);
            if (attempts == 0) {
                batch.delete(key);
            } else {
                batch.put(
                        key, new RecordWriter(12).number(attempts).number(until).content());
            }
        }
    }

    private record Finished(TopicLedger ledger, Progress progress, long number) implements Entry {
        @Override
        public void addTo(Batch batch) {
            batch.delete(RecordKeys.of(RecordKeys.STATE, progress.subscription(), number));
            ledger.finish(progress, number, batch);
        }
    }
}
