package dev.fanfare.cli.ops;

import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare dlq purge}. */
@Command(
        name = "purge",
        description = "Deletes dead letters for good, after it has asked. fanfare dlq export keeps a copy before.")
final class DlqPurgeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Letters choice = new Letters();

    @Option(names = "--dry-run", description = "Only says how many.")
    private boolean isDryRun;

    DlqPurgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        choice.check();
        return choice.queue()
                .run(
                        session,
                        letters -> new Settling(session, choice.queue().name(), Fate.FORGET)
                                .run(
                                        letters,
                                        Chosen.of(letters, choice::choose, Integer.MAX_VALUE),
                                        0,
                                        isDryRun,
                                        true));
    }
}
