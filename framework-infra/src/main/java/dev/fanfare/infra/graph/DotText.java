package dev.fanfare.infra.graph;

import dev.fanfare.infra.graph.Graph.Kind;
import dev.fanfare.infra.graph.Graph.Node;
import java.util.stream.Collectors;

/** Writes a graph in the language of Graphviz. Stateless. */
public final class DotText {
    private DotText() {}

    /** The text, with a line feed at its end. */
    public static String write(Graph graph) {
        StringBuilder out = new StringBuilder("digraph fanfare {\n");
        out.append("  rankdir=LR;\n");
        out.append("  node [fontname=\"Helvetica\", fontsize=11, style=\"filled,rounded\", shape=box];\n");
        out.append("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#64748b\"];\n");
        graph.nodes()
                .forEach(node -> out.append("  ")
                        .append(quoted(node.id()))
                        .append(" [label=")
                        .append(label(node))
                        .append(", ")
                        .append(look(node.kind()))
                        .append("];\n"));
        graph.edges()
                .forEach(edge -> out.append("  ")
                        .append(quoted(edge.from()))
                        .append(" -> ")
                        .append(quoted(edge.to()))
                        .append(edge.text().isEmpty() ? "" : " [label=" + quoted(edge.text()) + "]")
                        .append(edge.way() == Graph.Way.GIVES_UP ? " [style=dashed]" : "")
                        .append(";\n"));
        return out.append("}\n").toString();
    }

    private static String look(Kind kind) {
        return switch (kind) {
            case SERVICE -> "fillcolor=\"#dbeafe\", color=\"#2563eb\"";
            case TOPIC -> "shape=hexagon, style=filled, fillcolor=\"#dcfce7\", color=\"#16a34a\"";
            case SUBSCRIPTION -> "fillcolor=\"#fef9c3\", color=\"#ca8a04\"";
            case DEAD_LETTERS -> "shape=cylinder, style=filled, fillcolor=\"#f1f5f9\", color=\"#94a3b8\"";
        };
    }

    private static String label(Node node) {
        return '"'
                + escaped(node.name())
                + node.details().stream().map(detail -> "\\n" + escaped(detail)).collect(Collectors.joining())
                + '"';
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\n");
    }
}
