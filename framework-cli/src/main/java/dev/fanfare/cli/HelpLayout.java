package dev.fanfare.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lays the help of all commands out: what every command takes is told once, by {@code fanfare --help}. */
final class HelpLayout {
    private HelpLayout() {}

    /** This command and all below it. */
    static void apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.abbreviateSynopsis(true);
        usage.width(100);
        usage.longOptionsMaxWidth(26);
        if (command.getParent() != null) {
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::ownOptions);
            usage.optionListHeading("");
            usage.parameterListHeading("%nArguments:%n");
            usage.commandListHeading("%nCommands:%n");
            usage.footer("", "Options of every command, and exit codes: fanfare --help");
        }
        command.getSubcommands().values().forEach(HelpLayout::apply);
    }

    private static String ownOptions(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited())
                .toList();
        return own.isEmpty() ? "" : "\nOptions:\n" + help.optionListExcludingGroups(own);
    }
}
