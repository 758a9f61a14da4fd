package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.runtime.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that choose dead letters. Filled by picocli. */
public final class Letters {
    /** In place of an exception's class, where there was no exception. */
    static final String NO_EXCEPTION = "none";

    /** Here, since picocli wants arguments without a gap. */
    @Mixin
    private Queue queue = new Queue();

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*", description = "The ids of messages.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = {"-x", "--exception"},
            paramLabel = "CLASS",
            description = "Those after this exception, as list --by-exception shows it: its whole name, or none.")
    private @Nullable String exception;

    @Option(
            names = {"-a", "--all"},
            description = "All of them.")
    private boolean isAll;

    /** Where they are. */
    Queue queue() {
        return queue;
    }

    /** Whether a letter is chosen. */
    boolean choose(DeadLetter letter) {
        return (ids.isEmpty() || ids.contains(letter.id().value()))
                && (exception == null || exception.equals(exceptionOf(letter)));
    }

    /** Whether nothing was said. */
    boolean isEmpty() {
        return ids.isEmpty() && exception == null && !isAll;
    }

    /** Whether it is about messages that were named one by one. */
    boolean isByIds() {
        return !ids.isEmpty();
    }

    void check() {
        if (isEmpty()) {
            throw CommandFailure.usage("Which dead letters? Give ids, --exception CLASS or --all.");
        }
        if (isAll && (exception != null || !ids.isEmpty())) {
            throw CommandFailure.usage("--all and a choice contradict each other.");
        }
    }

    static String exceptionOf(DeadLetter letter) {
        return letter.diagnostics().exception().orElse(NO_EXCEPTION);
    }
}
