package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.terraform.TerraformModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fanfare terraform}. */
@Command(
        name = "terraform",
        description = {
            "Writes a Terraform module that makes everything the application needs, with least privilege for each service."
                    + " It needs nothing of Fanfare to be applied. The same manifest gives the same bytes.",
            "",
            "  fanfare terraform --provider aws -d infra/fanfare -m target/app.jar"
        })
final class TerraformCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "CLOUD",
            required = true,
            description = "For which cloud: aws or gcp.")
    private Cloud cloud = Cloud.AWS;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            required = true,
            description = "Where to write the module. Files of the same name are replaced, others stay.")
    private String directory = "";

    TerraformCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        TerraformModule module = TerraformModule.render(session.topology(), cloud);
        Path folder = session.path(directory);
        module.write(folder);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("provider", cloud.name().toLowerCase(Locale.ROOT));
        ArrayNode files = data.putArray("files");
        List<String> written = module.files().keySet().stream()
                .map(name -> folder.resolve(name).toString())
                .toList();
        written.forEach(files::add);
        session.print(new Report("TerraformModule", data, "files", List.of(new Part.Bullets(written))));
        return ExitCodes.OK;
    }
}
