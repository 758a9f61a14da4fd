package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.graph.DotText;
import dev.fanfare.infra.graph.Graph;
import dev.fanfare.infra.graph.MermaidText;
import dev.fanfare.infra.graph.SvgText;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fanfare graph}. */
@Command(
        name = "graph",
        description = {
            "Draws services, topics, subscriptions and dead letters. The same manifest gives the same text.",
            "",
            "  fanfare graph                          Mermaid, for a README",
            "  fanfare graph --format svg > app.svg   a picture",
            "  fanfare graph -o json                  nodes and edges"
        })
final class GraphCommand implements Runnable {
    private final Session session;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "LANGUAGE",
            defaultValue = "mermaid",
            description = "mermaid, dot (Graphviz) or svg. Default: ${DEFAULT-VALUE}.")
    private Language format = Language.MERMAID;

    /** What a diagram can be written in. */
    enum Language {
        MERMAID,
        DOT,
        SVG
    }

    GraphCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Graph graph = Graph.of(session.topology());
        String text = switch (format) {
            case MERMAID -> MermaidText.write(graph);
            case DOT -> DotText.write(graph);
            case SVG -> SvgText.write(graph);
        };
        session.print(new Report(
                "Graph",
                data(graph),
                "edges",
                List.of(new Part.Code(format.name().toLowerCase(Locale.ROOT), text))));
    }

    private static ObjectNode data(Graph graph) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode nodes = data.putArray("nodes");
        for (Graph.Node node : graph.nodes()) {
            ObjectNode json = nodes.addObject();
            json.put("id", node.id()).put("kind", node.kind().name()).put("name", node.name());
            if (!node.service().isEmpty()) {
                json.put("service", node.service());
            }
            node.details().forEach(json.putArray("details")::add);
        }
        ArrayNode edges = data.putArray("edges");
        for (Graph.Edge edge : graph.edges()) {
            ObjectNode json = edges.addObject();
            json.put("from", edge.from())
                    .put("to", edge.to())
                    .put("way", edge.way().name());
            if (!edge.text().isEmpty()) {
                json.put("text", edge.text());
            }
        }
        return data;
    }
}
