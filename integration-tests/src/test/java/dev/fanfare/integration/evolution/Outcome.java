package dev.fanfare.integration.evolution;

import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What became of the values that one version wrote and another read.
 *
 * @param kind the worst that happened
 * @param example how it happened first
 */
record Outcome(Kind kind, String example) {
    enum Kind {
        /** Every value was read, and what both versions have is what was written. */
        READ,
        /** A value was read, but is another than what was written. */
        CHANGED,
        /** A value was refused. */
        REFUSED
    }

    static Outcome of(List<?> values, TopicVersion writer, TopicVersion reader) {
        Outcome worst = new Outcome(Kind.READ, "");
        for (Object value : values) {
            Outcome one = of(value, writer, reader);
            if (one.kind().compareTo(worst.kind()) > 0) {
                worst = one;
            }
        }
        return worst;
    }

    private static Outcome of(Object value, TopicVersion writer, TopicVersion reader) {
        byte[] body = writer.write(value);
        String written = new String(body, StandardCharsets.UTF_8);
        String name = writer.eventName(value);
        try {
            Object read = reader.read(name, body);
            Optional<String> difference = reader.isUnknown(read)
                    ? difference(read.toString(), "Other[eventName=" + name + ", json=" + written + "]")
                    : new Differences(reader)
                            .between(
                                    TopicVersion.tree(written),
                                    TopicVersion.tree(new String(reader.write(read), StandardCharsets.UTF_8)));
            return difference.map(text -> new Outcome(Kind.CHANGED, text)).orElseGet(() -> new Outcome(Kind.READ, ""));
        } catch (UndecodableException refused) {
            return new Outcome(Kind.REFUSED, refused.getMessage());
        } catch (PublishException broken) {
            return new Outcome(Kind.CHANGED, "what was read cannot be written again: " + broken.getMessage());
        }
    }

    private static Optional<String> difference(String read, String written) {
        return read.equals(written) ? Optional.empty() : Optional.of(written + " was read as " + read);
    }
}
