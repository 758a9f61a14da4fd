package dev.fanfare.local.remote;

import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Dead letters wherever the broker is at the time of each call. */
record RoamingDeadLetters(Supplier<Tended.Letters> now) implements Tended.Letters {
    @Override
    public List<DeadLetter> list(int max) {
        return now.get().list(max);
    }

    @Override
    public Optional<DeadLetter> find(MessageId id) {
        return now.get().find(id);
    }

    @Override
    public long count() {
        return now.get().count();
    }

    @Override
    public boolean replay(MessageId id) {
        return now.get().replay(id);
    }

    @Override
    public int replayAll() {
        return now.get().replayAll();
    }

    @Override
    public boolean forget(MessageId id) {
        return now.get().forget(id);
    }

    @Override
    public int purge() {
        return now.get().purge();
    }
}
