package dev.fanfare.cli.ops;

import dev.fanfare.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fanfare dlq}: what its commands have in common. */
@Command(
        name = "dlq",
        description = {
            "Looks at dead letters, gives them back, exports or deletes them.",
            "",
            "  fanfare dlq list signups/send-welcome-email -p aws --by-exception",
            "  fanfare dlq replay signups/send-welcome-email -p aws -x java.net.ConnectException --rate 10 --dry-run",
            "",
            "Looking loses nothing. A replayed message goes to that one subscription, under its id, with attempts from 1."
                    + " A subscription is TOPIC/NAME, or NAME where one topic alone has it.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND")
public final class DlqCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private DlqCommand() {}

    /** A command of this session, with its own commands. */
    public static picocli.CommandLine of(Session session) {
        return new picocli.CommandLine(new DlqCommand())
                .addSubcommand(new DlqListCommand(session))
                .addSubcommand(new DlqShowCommand(session))
                .addSubcommand(new DlqReplayCommand(session))
                .addSubcommand(new DlqPurgeCommand(session))
                .addSubcommand(new DlqExportCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of list, show, replay, purge and export?");
    }
}
