package dev.fanfare.runtime.spi;

import java.util.List;
import java.util.Optional;

/**
 * A difference between what a topology needs and what is at the broker, and what would be done about it. Immutable.
 *
 * @param action what would be done
 * @param kind what it is at the broker, such as {@code SQS queue}
 * @param resource what the broker calls it
 * @param path for whom it is: a topic's name, or a subscription as {@code signups/send-welcome-email}
 * @param differences how it differs; empty if it is missing or to be deleted
 * @param note what else is to be known, in whole sentences; empty if nothing is
 * @param danger what may be lost by it, in whole sentences: then it is done only if that is said to be meant
 */
public record Change(
        Action action,
        String kind,
        String resource,
        String path,
        List<Difference> differences,
        String note,
        Optional<String> danger) {
    /** Copies the list. */
    public Change {
        differences = List.copyOf(differences);
    }

    /** One without danger. */
    public Change(Action action, String kind, String resource, String path, List<Difference> differences, String note) {
        this(action, kind, resource, path, differences, note, Optional.empty());
    }

    /** Something that is missing. */
    public static Change create(String kind, String resource, String path) {
        return new Change(Action.CREATE, kind, resource, path, List.of(), "");
    }

    /** What becomes of a resource. */
    public enum Action {
        /** It is missing and is created. */
        CREATE("+"),
        /** It is different and is changed where it is. */
        UPDATE("~"),
        /** It is different in what cannot be changed: it is deleted with all it holds, and created. */
        REPLACE("±"),
        /** It is deleted. */
        DELETE("-"),
        /** It is missing or different, and that cannot be mended from here; the note says why. */
        BLOCKED("!"),
        /** It may not be looked at; the note says which permission is missing. */
        DENIED("?"),
        /** It could not be looked at; the note says why. */
        UNKNOWN("?");

        private final String sign;

        Action(String sign) {
            this.sign = sign;
        }

        /** One character, for a plan. */
        public String sign() {
            return sign;
        }

        /** Whether something is done at the broker. */
        public boolean isDone() {
            return this == CREATE || this == UPDATE || this == REPLACE || this == DELETE;
        }
    }

    /**
     * A property that is not as it should be.
     *
     * @param property what the broker calls it
     * @param is its value; {@code null} as text if it has none
     * @param wanted what it should be
     */
    public record Difference(String property, String is, String wanted) {}
}
