package dev.fanfare.cli;

import dev.fanfare.cli.ops.ApplyCommand;
import dev.fanfare.cli.ops.DestroyCommand;
import dev.fanfare.cli.ops.DlqCommand;
import dev.fanfare.cli.ops.PlanCommand;
import dev.fanfare.cli.ops.StatusCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, in the order of the help. */
final class Commands {
    private Commands() {}

    /** The root of all, whose options are the session's. */
    static CommandLine of(Session session) {
        CommandLine root = new CommandLine(new FanfareCommand(session.options()));
        root.addSubcommand(new ManifestCommand(session));
        root.addSubcommand(new GraphCommand(session));
        root.addSubcommand(new AsyncApiCommand(session));
        root.addSubcommand(new TerraformCommand(session));
        root.addSubcommand(new DiffCommand(session));
        root.addSubcommand(new CostCommand(session));
        root.addSubcommand(new PlanCommand(session));
        root.addSubcommand(new ApplyCommand(session));
        root.addSubcommand(new DestroyCommand(session));
        root.addSubcommand(new StatusCommand(session));
        root.addSubcommand(DlqCommand.of(session));
        root.addSubcommand(new CompletionCommand(session));
        HelpLayout.apply(root);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }
}
