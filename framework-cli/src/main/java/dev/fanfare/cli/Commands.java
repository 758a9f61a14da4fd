package dev.fanfare.cli;

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
        root.addSubcommand(new DiffCommand(session));
        root.addSubcommand(new CostCommand(session));
        root.addSubcommand(new CompletionCommand(session));
        HelpLayout.apply(root);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }
}
