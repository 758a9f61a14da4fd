package dev.fanfare.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fanfare} without a command. */
@Command(
        name = "fanfare",
        description = {
            "From your code's manifest to what runs.",
            "",
            "The compiler writes down which topics, subscriptions and services an application has. These commands read"
                    + " that from compiled classes or jars; no application is started for it.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions of every command:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeOnInvalidInput = ExitCodes.USAGE,
        exitCodeOnExecutionException = ExitCodes.FAILURE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "  0:done",
            "  1:failed",
            "  2:there are differences; only with --exit-code or --detailed-exitcode",
            "  3:no manifest, or a broken one",
            "  4:credentials or permissions",
            "  5:partly done",
            " 17:took too long",
            " 64:the command line is wrong",
            "130:interrupted"
        },
        footer = {"", "Data goes to standard output, progress and errors to standard error."},
        versionProvider = FanfareCommand.Version.class)
final class FanfareCommand implements Runnable {
    @Mixin
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private final GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean isVersion;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    FanfareCommand(GlobalOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: fanfare --help");
    }

    /** The version that it was built as, and the Java that it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream text =
                    Objects.requireNonNull(FanfareCommand.class.getResourceAsStream("version.txt"), "version.txt")) {
                return new String[] {
                    "fanfare " + new String(text.readAllBytes(), StandardCharsets.UTF_8).trim() + " (Java "
                            + Runtime.version().feature() + ")"
                };
            }
        }
    }
}
