package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a filter demands of one attribute, joined. Not thread-safe.
 *
 * <p>Joined, it is one of: a list of values; a prefix; missing; or present or not, with a list of forbidden values or a
 * forbidden prefix. These are what one key of an Amazon SNS filter policy can say; anything else is {@link
 * Outcome#NOT_PORTABLE}.
 */
final class Demand {
    /** What came of joining. */
    enum Outcome {
        POSSIBLE,
        /** No value satisfies all of it. */
        IMPOSSIBLE,
        /** It must be missing, but every event has it. */
        NEVER_MISSING,
        /** Both a prefix and exceptions from it, or several forbidden prefixes, which SNS cannot say of one key. */
        NOT_PORTABLE
    }

    private final String attribute;
    private @Nullable Set<String> values;
    private final List<String> prefixes = new ArrayList<>();
    private final Set<String> forbidden = new LinkedHashSet<>();
    private final List<String> forbiddenPrefixes = new ArrayList<>();
    private boolean present;
    private boolean missing;

    Demand(String attribute) {
        this.attribute = attribute;
    }

    /** Adds a condition, which is no conjunction and not twice negated. */
    void add(Condition condition) {
        if (condition instanceof In in) {
            require(in.values());
        } else if (condition instanceof Prefix prefix) {
            present = true;
            prefixes.add(prefix.prefix());
        } else if (condition instanceof Exists) {
            present = true;
        } else if (condition instanceof Not not) {
            forbid(not.condition());
        }
    }

    private void require(List<String> wanted) {
        present = true;
        if (values == null) {
            values = new LinkedHashSet<>(wanted);
        } else {
            values.retainAll(wanted);
        }
    }

    private void forbid(Condition condition) {
        if (condition instanceof In in) {
            forbidden.addAll(in.values());
        } else if (condition instanceof Prefix prefix) {
            forbiddenPrefixes.add(prefix.prefix());
        } else if (condition instanceof Exists) {
            missing = true;
        }
    }

    /**
     * Joins all that was added; call once.
     *
     * @param always whether every event has the attribute
     * @param domain all values that it can have; empty if there are too many to name
     */
    Outcome join(boolean always, List<String> domain) {
        if (missing) {
            return present ? Outcome.IMPOSSIBLE : always ? Outcome.NEVER_MISSING : Outcome.POSSIBLE;
        }
        if (values != null) {
            values.removeIf(value -> !allows(value));
            return values.isEmpty() ? Outcome.IMPOSSIBLE : Outcome.POSSIBLE;
        }
        if (!domain.isEmpty() && (present || always) && domain.stream().noneMatch(this::allows)) {
            return Outcome.IMPOSSIBLE;
        }
        prefixes.sort(null);
        return prefixes.isEmpty() ? joinForbidden() : joinPrefix();
    }

    private boolean allows(String value) {
        return prefixes.stream().allMatch(value::startsWith)
                && !forbidden.contains(value)
                && forbiddenPrefixes.stream().noneMatch(value::startsWith);
    }

    /** Sorted, each prefix must start with the one before it; the last is the whole demand. */
    private Outcome joinPrefix() {
        String longest = prefixes.get(prefixes.size() - 1);
        if (!prefixes.stream().allMatch(longest::startsWith)
                || forbiddenPrefixes.stream().anyMatch(longest::startsWith)) {
            return Outcome.IMPOSSIBLE;
        }
        boolean exceptions = forbidden.stream().anyMatch(value -> value.startsWith(longest))
                || forbiddenPrefixes.stream().anyMatch(prefix -> prefix.startsWith(longest));
        return exceptions ? Outcome.NOT_PORTABLE : Outcome.POSSIBLE;
    }

    private Outcome joinForbidden() {
        forbiddenPrefixes.removeIf(prefix ->
                forbiddenPrefixes.stream().anyMatch(other -> !other.equals(prefix) && prefix.startsWith(other)));
        forbidden.removeIf(value -> forbiddenPrefixes.stream().anyMatch(value::startsWith));
        boolean several = new LinkedHashSet<>(forbiddenPrefixes).size() > 1;
        return several || (!forbidden.isEmpty() && !forbiddenPrefixes.isEmpty())
                ? Outcome.NOT_PORTABLE
                : Outcome.POSSIBLE;
    }

    String attribute() {
        return attribute;
    }

    /** The joined demand; call after {@link #join} gave {@link Outcome#POSSIBLE}. */
    List<Condition> conditions() {
        if (missing) {
            return List.of(new Not(new Exists(attribute)));
        }
        if (values != null) {
            return List.of(new In(attribute, List.copyOf(values)));
        }
        if (!prefixes.isEmpty()) {
            return List.of(new Prefix(attribute, prefixes.get(prefixes.size() - 1)));
        }
        List<Condition> conditions = new ArrayList<>(present ? List.of(new Exists(attribute)) : List.of());
        exceptions().ifPresent(exceptions -> conditions.add(new Not(exceptions)));
        return conditions;
    }

    private Optional<Condition> exceptions() {
        if (!forbiddenPrefixes.isEmpty()) {
            return Optional.of(new Prefix(attribute, forbiddenPrefixes.get(0)));
        }
        return forbidden.isEmpty() ? Optional.empty() : Optional.of(new In(attribute, List.copyOf(forbidden)));
    }

    /** How many entries the attribute's key has in an SNS filter policy: what is not required to be there adds one. */
    int entries() {
        if (missing || !prefixes.isEmpty()) {
            return 1;
        }
        if (values != null) {
            return values.size();
        }
        return Math.max(1, forbidden.size() + forbiddenPrefixes.size() + (present ? 0 : 1));
    }
}
