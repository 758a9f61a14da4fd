package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class GraphCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void compile() throws IOException {
        Resources.compiled(directory, "uptime.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mermaid", "dot", "svg"})
    void eachLanguageIsWrittenAsItWas(String language) {
        assertThat(Run.in(directory, "graph", "--format", language).out())
                .isEqualTo(Resources.text("golden/graph." + language));
    }

    @Test
    void markdownHasTheDiagramInABlock() {
        assertThat(Run.in(directory, "graph", "-o", "md").out())
                .startsWith("```mermaid\nflowchart LR\n")
                .endsWith("```\n");
    }

    @Test
    void jsonHasNodesAndTheWaysBetweenThem() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.in(directory, "graph", "-o", "json").out());

        assertThat(json.path("nodes")).hasSize(9);
        assertThat(json.path("edges")).hasSize(8);
        json.path("edges")
                .forEach(edge -> assertThat(json.path("nodes").findValuesAsText("id"))
                        .contains(edge.path("from").textValue(), edge.path("to").textValue()));
    }

    @Test
    void namesThatWouldBeMarkupAreNot() throws Exception {
        String name = "a\\\"b\\\\<&c>#`]";
        Files.writeString(
                directory.resolve("odd.json"),
                Resources.text("manifests/uptime.json").replace("\"notify\"", "\"" + name + "\""));

        String mermaid = Run.in(directory, "-m", "odd.json", "graph").out();
        String dot = Run.in(directory, "-m", "odd.json", "graph", "-f", "dot").out();
        Document svg =
                parsed(Run.in(directory, "-m", "odd.json", "graph", "-f", "svg").out());

        assertThat(mermaid).contains("\"a#34;b#92;#60;#38;c#62;#35;#96;]\"");
        assertThat(dot).contains("label=\"a\\\"b\\\\<&c>#`]\"");
        assertThat(svg.getDocumentElement().getTextContent()).contains("a\"b\\<&c>#`]");
    }

    @Test
    void fiftyTopicsHaveARowForEachSubscriptionAndNothingStandsOnAnother() throws Exception {
        Files.writeString(directory.resolve("many.json"), ManyTopics.json(50));

        Document svg = parsed(
                Run.in(directory, "-m", "many.json", "graph", "-f", "svg").out());

        var boxes = svg.getElementsByTagName("rect");
        boolean[][] taken = new boolean[1000][8000];
        int found = 0;
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            if (!box.getAttribute("class").isEmpty()) {
                found++;
                take(taken, box);
            }
        }
        assertThat(found).isEqualTo(5 + 50 + 150 + 150);
    }

    private static void take(boolean[][] taken, Element box) {
        int x = Integer.parseInt(box.getAttribute("x"));
        int y = Integer.parseInt(box.getAttribute("y"));
        for (int dx = 0; dx < Integer.parseInt(box.getAttribute("width")); dx++) {
            for (int dy = 0; dy < Integer.parseInt(box.getAttribute("height")); dy++) {
                assertThat(taken[x + dx][y + dy]).isFalse();
                taken[x + dx][y + dy] = true;
            }
        }
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
