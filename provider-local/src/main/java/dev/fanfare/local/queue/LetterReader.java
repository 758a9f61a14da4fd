package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.inspect.DeadMessage;
import dev.fanfare.local.queue.DeadLetterQueue.Content;
import dev.fanfare.local.queue.DeadLetterQueue.Letter;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads dead letters, and only those of a subscription that it has to. Thread-safe; no lock may be held. */
final class LetterReader {
    private final LocalSubscription subscription;
    private final long retentionMillis;

    LetterReader(LocalSubscription subscription) {
        this.subscription = subscription;
        this.retentionMillis =
                subscription.definition().deadLetter().retention().toMillis();
    }

    /** The dead letter; empty if it is gone. */
    Optional<DeadMessage> read(Letter letter) {
        return subscription.content(letter).map(content -> read(letter, content));
    }

    /** The dead letter; empty if it is gone, or does not match. */
    Optional<DeadMessage> read(Letter letter, DeadLetterFilter filter) {
        return mayMatch(letter, filter) ? read(letter).filter(message -> matches(message, filter)) : Optional.empty();
    }

    boolean matches(Letter letter, DeadLetterFilter filter) {
        boolean known = filter.reason().isEmpty()
                && filter.attributes().isEmpty()
                && (filter.exception().isEmpty() || letter.exception() != null);
        return known ? mayMatch(letter, filter) : read(letter, filter).isPresent();
    }

    /** The class of its exception, {@link DeadLetterFilter#NO_EXCEPTION} for none; empty if the letter is gone. */
    Optional<String> exception(Letter letter) {
        String known = letter.exception();
        return known != null ? Optional.of(known) : read(letter).map(message -> exception(message.letter()));
    }

    Instant deadAt(Letter letter) {
        return Instant.ofEpochMilli(letter.expiresAt() - retentionMillis);
    }

    private DeadMessage read(Letter letter, Content content) {
        OutboundMessage message = content.message();
        DeadLetter read = new DeadLetter(
                new MessageId(message.id()),
                message.body(),
                message.attributes(),
                message.key(),
                DiagnosticsCodec.read(content.diagnostics()));
        if (letter.exception() == null) {
            subscription.diedOf(letter, read.diagnostics());
        }
        return new DeadMessage(read, deadAt(letter), Instant.ofEpochMilli(letter.expiresAt()));
    }

    private static String exception(DeadLetter letter) {
        return letter.diagnostics().exception().orElse(DeadLetterFilter.NO_EXCEPTION);
    }

    /** What can be said without what it holds. */
    private boolean mayMatch(Letter letter, DeadLetterFilter filter) {
        String exception = letter.exception();
        Instant deadAt = deadAt(letter);
        return filter.id().map(letter.id()::equals).orElse(true)
                && (exception == null
                        || filter.exception().map(exception::equals).orElse(true))
                && filter.since().map(since -> !deadAt.isBefore(since)).orElse(true)
                && filter.until().map(deadAt::isBefore).orElse(true);
    }

    private static boolean matches(DeadMessage message, DeadLetterFilter filter) {
        DeadLetter letter = message.letter();
        String reason = letter.diagnostics().reason().toLowerCase(Locale.ROOT);
        Map<String, String> attributes = letter.attributes();
        return filter.exception().map(exception(letter)::equals).orElse(true)
                && filter.reason()
                        .map(part -> reason.contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && attributes.entrySet().containsAll(filter.attributes().entrySet());
    }
}
