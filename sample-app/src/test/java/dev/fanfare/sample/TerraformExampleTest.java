package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.terraform.TerraformModule;
import dev.fanfare.runtime.ManifestMerger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example in the documentation is what the sample's manifest gives now; {@code -Dgoldens=update} writes it. */
class TerraformExampleTest {
    @ParameterizedTest
    @EnumSource
    void theTerraformInTheDocumentationIsCurrent(Cloud cloud) throws Exception {
        Path folder = Path.of("..", "docs", "terraform", cloud.name().toLowerCase(Locale.ROOT));
        TerraformModule module =
                TerraformModule.render(ManifestMerger.load(getClass().getClassLoader()), cloud);
        if ("update".equals(System.getProperty("goldens"))) {
            module.write(folder);
        }

        for (Map.Entry<String, String> file : module.files().entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey())))
                    .as(file.getKey() + ", which -Dgoldens=update writes")
                    .isEqualTo(file.getValue());
        }
    }
}
