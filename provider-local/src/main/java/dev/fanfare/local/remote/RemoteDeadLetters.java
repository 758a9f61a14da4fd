package dev.fanfare.local.remote;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Dead letters at a broker in another process. Thread-safe; each call waits for the broker's answer. */
record RemoteDeadLetters(Link link, int subscription) implements Tended.Letters {
    @Override
    public List<DeadLetter> list(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("List at least 1 dead letter, not " + max + ".");
        }
        return ask(Kind.LETTERS, frame -> frame.number(max), new Found());
    }

    @Override
    public Optional<DeadLetter> find(MessageId id) {
        return ask(Kind.FIND, frame -> frame.text(id.value()), new Found()).stream()
                .findFirst();
    }

    @Override
    public long count() {
        return ask(Kind.COUNT, frame -> {}, new Answer.Count());
    }

    @Override
    public boolean replay(MessageId id) {
        return ask(Kind.REPLAY, frame -> frame.text(id.value()), new Answer.Count()) > 0;
    }

    @Override
    public int replayAll() {
        return ask(Kind.REPLAY_ALL, frame -> {}, new Answer.Count()).intValue();
    }

    @Override
    public boolean forget(MessageId id) {
        return ask(Kind.FORGET, frame -> frame.text(id.value()), new Answer.Count()) > 0;
    }

    @Override
    public int purge() {
        return ask(Kind.PURGE, frame -> {}, new Answer.Count()).intValue();
    }

    private <T> T ask(byte kind, Consumer<FrameWriter> rest, Answer<T> answer) {
        link.request(kind, frame -> rest.accept(frame.number(subscription)), answer);
        return answer.await();
    }

    private static final class Found extends Answer<List<DeadLetter>> {
        private final List<DeadLetter> letters = new ArrayList<>();

        @Override
        boolean read(FrameReader frame) throws WireException {
            expect(Kind.FOUND, frame);
            boolean more = frame.flag();
            int count = frame.count(1);
            for (int i = 0; i < count; i++) {
                letters.add(Messages.letter(frame));
            }
            if (!more) {
                complete(List.copyOf(letters));
            }
            return !more;
        }
    }
}
