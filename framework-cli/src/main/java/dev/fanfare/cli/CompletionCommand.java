package dev.fanfare.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fanfare completion}. */
@Command(
        name = "completion",
        description = {
            "Prints the script that completes commands and options in bash and zsh.",
            "",
            "For this shell:    source <(fanfare completion)",
            "For every shell:   fanfare completion > ~/.local/share/bash-completion/completions/fanfare"
        })
final class CompletionCommand implements Runnable {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.console().out().print(AutoComplete.bash("fanfare", spec.root().commandLine()));
    }
}
