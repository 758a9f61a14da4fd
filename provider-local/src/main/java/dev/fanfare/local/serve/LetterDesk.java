package dev.fanfare.local.serve;

import dev.fanfare.local.wire.FrameReader;
import dev.fanfare.local.wire.Kind;
import dev.fanfare.local.wire.Messages;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.local.wire.WireException;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what one client wants of dead letters, one after the other: it may take a while, and so has a thread while it does. */
final class LetterDesk implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.serve");
    private static final int MOST_WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Transport transport;
    private final Answers answers;
    private final ThreadPoolExecutor thread;

    LetterDesk(Transport transport, Answers answers, String name) {
        this.transport = transport;
        this.answers = answers;
        this.thread =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread worker = new Thread(task, name);
                    worker.setDaemon(true);
                    return worker;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** Does what the frame asks for, later; its subscription was read. */
    void handle(FrameReader frame, Topology.Subscription subscription) throws WireException {
        long request = frame.id();
        Work work = work(frame);
        frame.end();
        try {
            thread.execute(() -> {
                try {
                    work.on(transport.deadLetters(subscription), request, answers);
                } catch (RuntimeException failure) {
                    answers.failed(request, failure);
                }
            });
        } catch (RejectedExecutionException full) {
            answers.failed(
                    request,
                    new FanfareException("So much is to be done with dead letters already that no more waits; "
                            + "do one thing after the other."));
        }
    }

    /** Something to do with dead letters. */
    private interface Work {
        void on(DeadLetters letters, long request, Answers answers);
    }

    private static Work work(FrameReader frame) throws WireException {
        return switch (frame.kind()) {
            case Kind.LETTERS -> {
                int max = frame.number();
                yield (letters, request, answers) ->
                        answers.list(Kind.FOUND, request, letters.list(max), Messages::write);
            }
            case Kind.FIND -> {
                MessageId id = id(frame);
                yield (letters, request, answers) -> answers.list(
                        Kind.FOUND, request, letters.find(id).stream().toList(), Messages::write);
            }
            case Kind.COUNT -> (letters, request, answers) -> answers.number(request, letters.count());
            case Kind.REPLAY -> {
                MessageId id = id(frame);
                yield (letters, request, answers) -> answers.number(request, letters.replay(id) ? 1 : 0);
            }
            case Kind.FORGET -> {
                MessageId id = id(frame);
                yield (letters, request, answers) ->
                        answers.number(request, letters instanceof Tended.Letters own && own.forget(id) ? 1 : 0);
            }
            case Kind.REPLAY_ALL -> (letters, request, answers) -> answers.number(request, letters.replayAll());
            default -> (letters, request, answers) -> answers.number(request, letters.purge());
        };
    }

    private static MessageId id(FrameReader frame) throws WireException {
        try {
            return new MessageId(frame.text());
        } catch (IllegalArgumentException wrong) {
            throw new WireException("an id is none: " + wrong.getMessage());
        }
    }

    /** Does nothing more; waits for what it does just now. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "What a client does with dead letters lasts longer than its connection.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
