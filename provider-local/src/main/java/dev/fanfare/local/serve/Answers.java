package dev.fanfare.local.serve;

import dev.fanfare.local.wire.Failures;
import dev.fanfare.local.wire.FrameWriter;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Outbox;
import dev.fanfare.local.wire.Parts;
import dev.fanfare.runtime.spi.Figures;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Answers to one client. Thread-safe. */
final class Answers {
    private final Outbox outbox;

    Answers(Outbox outbox) {
        this.outbox = outbox;
    }

    /** It is done. */
    void done(long request) {
        send(frames -> frames.frame(Kind.DONE, request));
    }

    /** It failed. */
    void failed(long request, Throwable failure) {
        send(frames -> {
            frames.begin(Kind.FAILED, request);
            Failures.write(failure, frames);
            frames.end();
        });
    }

    /** Done or failed, once that is known. */
    void outcome(long request, CompletionStage<Void> stage) {
        stage.whenComplete((done, failure) -> {
            if (failure == null) {
                done(request);
            } else {
                failed(request, failure);
            }
        });
    }

    /** Of several messages, those that failed; the others are null. */
    void partly(long request, @Nullable Throwable[] failures) {
        send(frames -> {
            frames.begin(Kind.PARTLY, request).number(count(failures));
            for (int i = 0; i < failures.length; i++) {
                Throwable failure = failures[i];
                if (failure != null) {
                    frames.number(i);
                    Failures.write(failure, frames);
                }
            }
            frames.end();
        });
    }

    private static int count(@Nullable Throwable[] failures) {
        int count = 0;
        for (Throwable failure : failures) {
            count += failure == null ? 0 : 1;
        }
        return count;
    }

    /** A number. */
    void number(long request, long number) {
        send(frames -> frames.begin(Kind.NUMBER, request).number(number).end());
    }

    /** How much there is in a subscription, if there is one. */
    void figures(long request, Optional<Figures> figures) {
        send(frames -> {
            frames.begin(Kind.FIGURES, request).flag(figures.isPresent());
            figures.ifPresent(each -> Messages.write(each, frames));
            frames.end();
        });
    }

    /** A list, in as many frames as it takes. */
    <T> void list(byte kind, long request, List<T> list, BiConsumer<T, FrameWriter> element) {
        send(frames -> Parts.write(kind, request, list, element, frames));
    }

    void send(Outbox.Outgoing outgoing) {
        outbox.add(outgoing);
    }
}
