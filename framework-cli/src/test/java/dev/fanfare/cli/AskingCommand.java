package dev.fanfare.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command that does nothing but ask. */
@Command(name = "ask")
final class AskingCommand implements Runnable {
    private final Session session;

    private AskingCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.confirm("Really?");
    }

    static Run run(Path directory, boolean isTerminal, String answer, String... options) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Session session = new Session(new Console(
                stream,
                stream,
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                isTerminal,
                Map.of(),
                directory));
        CommandLine line = Commands.of(session).addSubcommand(new AskingCommand(session));
        String[] arguments = new String[options.length + 1];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "ask";
        int code = line.setExecutionExceptionHandler(new Failures(session)).execute(arguments);
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
