package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.infra.graph.Graph;
import dev.fanfare.infra.graph.MermaidText;
import dev.fanfare.runtime.ManifestMerger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagram on the front page is what the sample's manifest gives now. */
class DiagramTest {
    @Test
    void theDiagramInTheReadmeIsCurrent() throws Exception {
        String diagram =
                MermaidText.write(Graph.of(ManifestMerger.load(getClass().getClassLoader())));

        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("<!-- fanfare graph -->\n\n```mermaid\n" + diagram + "```\n");
    }
}
