package dev.fanfare.infra.graph;

import dev.fanfare.infra.graph.Graph.Edge;
import dev.fanfare.infra.graph.Graph.Node;
import java.util.stream.Collectors;

/** Writes a graph as a flowchart of Mermaid, which GitHub and GitLab draw in Markdown. Stateless. */
public final class MermaidText {
    private MermaidText() {}

    /** The text, with a line feed at its end. */
    public static String write(Graph graph) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        graph.nodes().forEach(node -> out.append("  ").append(node(node)).append('\n'));
        graph.edges().forEach(edge -> out.append("  ").append(edge(edge)).append('\n'));
        return out.append("  classDef service fill:#dbeafe,stroke:#2563eb,color:#0f172a\n")
                .append("  classDef topic fill:#dcfce7,stroke:#16a34a,color:#0f172a\n")
                .append("  classDef subscription fill:#fef9c3,stroke:#ca8a04,color:#0f172a\n")
                .append("  classDef dead fill:#f1f5f9,stroke:#94a3b8,color:#334155\n")
                .toString();
    }

    private static String node(Node node) {
        String label = '"'
                + escaped(node.name())
                + node.details().stream()
                        .map(detail -> "<br/>" + escaped(detail))
                        .collect(Collectors.joining())
                + '"';
        String id = id(node.id());
        return switch (node.kind()) {
            case SERVICE -> id + "([" + label + "]):::service";
            case TOPIC -> id + "{{" + label + "}}:::topic";
            case SUBSCRIPTION -> id + "[" + label + "]:::subscription";
            case DEAD_LETTERS -> id + "[(" + label + ")]:::dead";
        };
    }

    private static String edge(Edge edge) {
        String arrow = edge.way() == Graph.Way.GIVES_UP ? "-.->" : "-->";
        String text = edge.text().isEmpty() ? "" : "|\"" + escaped(edge.text()) + "\"|";
        return id(edge.from()) + " " + arrow + text + " " + id(edge.to());
    }

    /** Letters, digits and underscores; other characters by their number, so that no two ids become one. */
    private static String id(String id) {
        StringBuilder out = new StringBuilder();
        id.codePoints().forEach(letter -> {
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                out.appendCodePoint(letter);
            } else if (letter == '-') {
                out.append('_');
            } else {
                out.append("__").append(letter == ':' || letter == '/' ? "" : Integer.toHexString(letter) + "__");
            }
        });
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter < ' ') {
                out.append(' ');
            } else if ("\"#<>&`\\".indexOf(letter) >= 0) {
                out.append('#').append(letter).append(';');
            } else {
                out.appendCodePoint(letter);
            }
        });
        return out.toString();
    }
}
