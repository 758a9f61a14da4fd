package dev.fanfare.cli;

import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.diff.Difference;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fanfare diff}. */
@Command(
        name = "diff",
        description = {
            "Compares two manifests: what is safe, what loses messages, what breaks readers.",
            "",
            "  fanfare diff deployed.json target/classes",
            "  fanfare diff old.jar new.jar -o md      a comment for a pull request",
            "  fanfare diff old.json . --exit-code     ends with 2 if there is any difference",
            "",
            "Each of the two is whatever --manifest takes. For a resource that cannot be changed in place it prints a plan"
                    + " in two phases that loses nothing. Schemas are compared by the rules of the compiler's own gate."
        })
final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "OLD", description = "What is deployed.")
    private String older = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "What is to be deployed.")
    private String newer = "";

    @Option(
            names = {"--exit-code", "--detailed-exitcode"},
            description = "End with 2 if there are differences.")
    private boolean isExitCode;

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "CLOUD",
            description = "Only what happens on aws or gcp. Default: on both.")
    private @Nullable Cloud cloud;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Difference all = Difference.between(
                session.found(List.of(older)).merged(),
                session.found(List.of(newer)).merged());
        Difference difference = cloud == null ? all : all.on(cloud);
        session.print(DifferenceReport.of(difference));
        return isExitCode && !difference.changes().isEmpty() ? ExitCodes.CHANGES : ExitCodes.OK;
    }
}
