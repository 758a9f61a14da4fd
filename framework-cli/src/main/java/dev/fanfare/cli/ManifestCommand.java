package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.manifest.FoundManifests;
import dev.fanfare.infra.manifest.Validation;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fanfare manifest}. */
@Command(
        name = "manifest",
        description = {
            "Shows, merges and validates manifests.",
            "",
            "  fanfare manifest show -m target/app.jar",
            "  fanfare manifest merge -m \"$(cat classpath.txt)\" --file manifest.json",
            ""
        },
        synopsisSubcommandLabel = "COMMAND")
final class ManifestCommand implements Runnable {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ManifestCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of show, merge and validate?");
    }

    @Command(
            name = "show",
            description = "Shows topics, subscriptions and services of the application, all modules merged.")
    void show() {
        Topology topology = session.topology();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode manifest = (ObjectNode) JsonLayout.tree(ManifestMerger.json(topology));
        data.setAll(manifest);
        session.print(new Report("Manifest", data, "subscriptions", ManifestTables.of(topology)));
    }

    @Command(
            name = "merge",
            description = {
                "Writes the application's manifest, all modules merged, in its canonical form: the same modules give the"
                        + " same bytes. Prints json or yaml."
            })
    void merge(
            @Option(
                            names = {"-f", "--file"},
                            paramLabel = "FILE",
                            description = "Write it to this file. Default: standard output.")
                    @Nullable
                    String file)
            throws IOException {
        Format format = session.format(Format.JSON, Format.YAML);
        String json = ManifestMerger.json(session.topology());
        String text = format == Format.JSON ? json : YamlText.write(JsonLayout.tree(json));
        if (file == null) {
            session.console().out().print(text);
        } else {
            Path target = session.path(file);
            Files.writeString(target, text);
            session.progress("wrote " + target);
        }
    }

    @Command(
            name = "validate",
            description = {
                "Looks for what does not hold: modules that do not fit together, names that no cloud takes, events, schemas"
                        + " or services that are not there. Ends with 3 if something is found."
            })
    int validate() {
        FoundManifests found = session.found();
        List<String> problems = Validation.problems(found);
        ArrayNode manifests = JsonNodeFactory.instance.arrayNode();
        found.fragments().forEach(fragment -> manifests.add(fragment.location()));
        ArrayNode listed = JsonNodeFactory.instance.arrayNode();
        problems.forEach(listed::add);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("valid", problems.isEmpty());
        data.set("manifests", manifests);
        data.set("problems", listed);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Text(
                problems.isEmpty()
                        ? "Valid: " + found.fragments().size() + " manifests, which fit together."
                        : "Not valid:"));
        if (!problems.isEmpty()) {
            parts.add(new Part.Bullets(problems));
        }
        session.print(new Report("Validation", data, "problems", parts));
        return problems.isEmpty() ? ExitCodes.OK : ExitCodes.MANIFEST;
    }
}
