package dev.fanfare.cli.ops;

import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Step;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare plan}. */
@Command(
        name = "plan",
        description = {
            "Shows what is missing or different at a cloud, and what apply would do. Reads only.",
            "",
            "  fanfare plan -p aws -m target/app.jar",
            "  fanfare plan -p gcp --project shop -o json",
            "",
            "+ is created, ~ is changed where it is, ± is deleted and created anew (with --force), ! cannot be mended from"
                    + " here, ? could not be looked at."
        })
public final class PlanCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = {"--exit-code", "--detailed-exitcode"},
            description = "End with 2 if there is something to do.")
    private boolean isExitCode;

    /** A command of this session. */
    public PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return target.run(session, session.topology(), operations -> {
            List<Change> changes = operations.plan().stream().map(Step::change).toList();
            session.print(PlanReport.planned(target.name(session), changes).report());
            if (changes.stream().anyMatch(change -> change.action() == Action.DENIED)) {
                return ExitCodes.CREDENTIALS;
            }
            if (changes.stream().anyMatch(change -> change.action() == Action.UNKNOWN)) {
                return ExitCodes.FAILURE;
            }
            return isExitCode && !changes.isEmpty() ? ExitCodes.CHANGES : ExitCodes.OK;
        });
    }
}
