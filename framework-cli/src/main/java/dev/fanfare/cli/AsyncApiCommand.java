package dev.fanfare.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.infra.asyncapi.AsyncApi;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fanfare asyncapi}. */
@Command(
        name = "asyncapi",
        description = {
            "Writes the application as an AsyncAPI 3.1 document, for catalogues, documentation and generators of other"
                    + " languages. Prints yaml or json.",
            "",
            "  fanfare asyncapi -m app.jar --title Orders --app-version 2.1.0 > asyncapi.yaml"
        })
final class AsyncApiCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--title", paramLabel = "TEXT", description = "The application's name. Default: its modules.")
    private @Nullable String title;

    @Option(
            names = "--app-version",
            paramLabel = "TEXT",
            defaultValue = "1.0.0",
            description = "The application's version. Default: ${DEFAULT-VALUE}.")
    private String version = "1.0.0";

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Write it to this file. Default: standard output.")
    private @Nullable String file;

    AsyncApiCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Format format = session.format(Format.YAML, Format.JSON);
        Topology topology = session.topology();
        JsonNode document =
                JsonLayout.tree(AsyncApi.json(topology, title == null ? topology.module() : title, version));
        String text = format == Format.JSON ? JsonLayout.pretty(document) : YamlText.write(document);
        if (file == null) {
            session.console().out().print(text);
        } else {
            Path target = session.path(file);
            Files.writeString(target, text);
            session.progress("wrote " + target);
        }
        return ExitCodes.OK;
    }
}
