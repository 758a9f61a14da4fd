package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare dlq replay}. */
@Command(
        name = "replay",
        description = {
            "Gives dead letters back to their subscription alone, under their ids, oldest first.",
            "",
            "Those that there are at the beginning: what dies again meanwhile is not replayed twice. If it is interrupted, a"
                    + " letter is either a dead letter still, or replayed, or, at worst, both."
        })
final class DlqReplayCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Letters choice = new Letters();

    @Option(names = "--rate", paramLabel = "N", description = "So many in a second at most. Default: no limit.")
    private int rate;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "The most, the oldest first.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--dry-run", description = "Only says how many.")
    private boolean isDryRun;

    DlqReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        choice.check();
        if (rate < 0 || limit < 1) {
            throw CommandFailure.usage("--rate and --limit are positive numbers.");
        }
        return choice.queue()
                .run(
                        session,
                        letters -> new Settling(session, choice.queue().name(), Fate.REPLAY)
                                .run(
                                        letters,
                                        Chosen.of(letters, choice::choose, limit),
                                        rate,
                                        isDryRun,
                                        !choice.isByIds()));
    }
}
