package dev.fanfare.local.inspect;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which dead letters: those that meet every condition that is present. Immutable.
 *
 * @param id the message's id
 * @param exception the class of the last exception, by its whole name; {@code none} for those without
 * @param reason a part of the reason, in any case of letters
 * @param attributes attributes that the message has with these values
 * @param since dead at this moment or later
 * @param until dead before this moment
 */
public record DeadLetterFilter(
        Optional<String> id,
        Optional<String> exception,
        Optional<String> reason,
        Map<String, String> attributes,
        Optional<Instant> since,
        Optional<Instant> until) {
    /** Every dead letter. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    /** In place of an exception's class, where there was no exception. */
    public static final String NO_EXCEPTION = "none";

    /** Copies the map. */
    public DeadLetterFilter {
        attributes = Map.copyOf(attributes);
    }

    /** The same, and of this id. */
    public DeadLetterFilter id(String wanted) {
        return new DeadLetterFilter(Optional.of(wanted), exception, reason, attributes, since, until);
    }

    /** The same, and after this exception. */
    public DeadLetterFilter exception(String wanted) {
        return new DeadLetterFilter(id, Optional.of(wanted), reason, attributes, since, until);
    }

    /** The same, and with this in the reason. */
    public DeadLetterFilter reason(String part) {
        return new DeadLetterFilter(id, exception, Optional.of(part), attributes, since, until);
    }

    /** The same, and with this attribute. */
    public DeadLetterFilter attribute(String name, String value) {
        Map<String, String> more = new HashMap<>(attributes);
        more.put(name, value);
        return new DeadLetterFilter(id, exception, reason, more, since, until);
    }

    /** The same, and dead at this moment or later. */
    public DeadLetterFilter since(Instant from) {
        return new DeadLetterFilter(id, exception, reason, attributes, Optional.of(from), until);
    }

    /** The same, and dead before this moment. */
    public DeadLetterFilter until(Instant end) {
        return new DeadLetterFilter(id, exception, reason, attributes, since, Optional.of(end));
    }
}
