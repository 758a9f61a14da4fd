package dev.fanfare.infra.terraform;

import dev.fanfare.infra.Cloud;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Terraform module that makes everything a topology needs at a cloud, and needs nothing of Fanfare. Immutable. One topology
 * gives the same bytes everywhere, formatted as {@code terraform fmt} does.
 *
 * @param files the texts of the files by name, in the order in which they are read best
 */
public record TerraformModule(Map<String, String> files) {
    public TerraformModule {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * The module of a merged manifest.
     *
     * @throws dev.fanfare.runtime.ConfigurationException naming what Terraform cannot say
     */
    public static TerraformModule render(Topology topology, Cloud cloud) {
        Unicode.check(topology);
        return new TerraformModule(
                switch (cloud) {
                    case AWS -> new AwsModule(topology).files();
                    case GCP -> new GcpModule(topology).files();
                });
    }

    /**
     * Writes the files into a folder, which is made if there is none; others there stay.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
