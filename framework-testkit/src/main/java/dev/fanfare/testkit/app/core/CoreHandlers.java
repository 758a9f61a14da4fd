package dev.fanfare.testkit.app.core;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;
import java.util.List;

/** Two subscriptions of one topic, one of batches, one that expires early, and those of two other topics. */
public final class CoreHandlers {
    private final Desk desk;

    /** Handlers that pass everything on. */
    public CoreHandlers(Desk desk) {
        this.desk = desk;
    }

    @Subscribe(concurrency = 4, retry = @Retry(maxAttempts = 4, maxBackoff = "1m", never = NeverAgain.class))
    void first(Message<Note> note) throws Exception {
        desk.one(note);
    }

    @Subscribe(concurrency = 4, retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void second(Message<Note> note) throws Exception {
        desk.one(note);
    }

    @Subscribe(concurrency = 8, retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void together(List<Message<Note>> notes) throws Exception {
        desk.many(notes);
    }

    @Subscribe(retention = "1h", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void brief(Message<Letter> letter) throws Exception {
        desk.one(letter);
    }

    @Subscribe(retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void follow(Message<Move> move) throws Exception {
        desk.one(move);
    }
}
