package dev.fanfare.runtime;

import java.util.List;

/** A configuration, topology or set of handlers that cannot run. The message lists everything that is wrong, at once. */
public final class ConfigurationException extends FanfareException {
    private final List<String> problems;

    /** Joins the problems, one to a line. */
    public ConfigurationException(String headline, List<String> problems) {
        super(problems.isEmpty() ? headline : headline + "\n  - " + String.join("\n  - ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem by itself: fact, rule and fix. */
    public List<String> problems() {
        return problems;
    }
}
