package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Format;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare dlq export}. */
@Command(
        name = "export",
        description = "Writes dead letters as JSONL, one to a line, oldest first. They stay where they are.")
final class DlqExportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Letters choice = new Letters();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Write to this new file. Default: standard output.")
    private @Nullable String file;

    @Option(names = "--payload", description = "Also the bodies.")
    private boolean isPayload;

    DlqExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format unused = session.format(Format.JSONL, Format.JSONL);
        return choice.queue().run(session, letters -> {
            int exported =
                    file == null ? export(letters, session.console().out()) : toFile(letters, session.path(file));
            session.progress("exported " + exported + " of \"" + choice.queue().name() + "\"");
            return ExitCodes.OK;
        });
    }

    private int toFile(LetterBox letters, Path path) {
        if (Files.exists(path)) {
            throw CommandFailure.usage("There is a file " + path + " already.");
        }
        try (PrintStream out = new PrintStream(Files.newOutputStream(path), false, StandardCharsets.UTF_8)) {
            int exported = export(letters, out);
            if (out.checkError()) {
                throw new CommandFailure(ExitCodes.FAILURE, path + " could not be written as a whole.");
            }
            return exported;
        } catch (IOException failure) {
            throw new CommandFailure(ExitCodes.FAILURE, path + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private int export(LetterBox letters, PrintStream out) {
        int[] exported = {0};
        letters.sweep(letter -> {
            if (choice.choose(letter)) {
                out.print(LetterJson.of(letter, isPayload) + "\n");
                exported[0]++;
            }
            return Fate.KEEP;
        });
        return exported[0];
    }
}
