package dev.fanfare.infra.graph;

import dev.fanfare.infra.graph.Graph.Kind;
import dev.fanfare.infra.graph.Graph.Node;
import java.util.Locale;

/**
 * Draws a graph as a picture that needs nothing else. Four columns; each subscription has a row, with its dead letters, and
 * the colour of its service, which is that of what the service publishes. Stateless.
 */
public final class SvgText {
    private static final String STYLE = """
              <style>
                svg { background: #ffffff; }
                text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #0f172a; }
                .small { font-size: 10px; fill: #64748b; }
                .head { font: 11px ui-sans-serif, system-ui, "DejaVu Sans", sans-serif; fill: #64748b; }
                .box { fill: #f8fafc; stroke: #cbd5e1; }
                .dead { fill: #ffffff; stroke: #cbd5e1; stroke-dasharray: 3 2; }
                .way { fill: none; stroke: #94a3b8; stroke-width: 1.2; }
                .gives-up { fill: none; stroke: #cbd5e1; stroke-dasharray: 3 2; }
                @media (prefers-color-scheme: dark) {
                  svg { background: #0b1220; }
                  text { fill: #e2e8f0; }
                  .small, .head { fill: #94a3b8; }
                  .box { fill: #111c30; stroke: #334155; }
                  .dead { fill: #0b1220; stroke: #334155; }
                }
              </style>
            """;

    private final SvgLayout layout;
    private final StringBuilder out = new StringBuilder();

    private SvgText(SvgLayout layout) {
        this.layout = layout;
    }

    /** The text, with a line feed at its end. */
    public static String write(Graph graph) {
        return new SvgText(new SvgLayout(graph)).write();
    }

    private String write() {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                        + " role=\"img\" aria-label=\"%3$s\">",
                layout.width(), layout.height(), "Topics and their subscriptions");
        out.append(STYLE);
        heads();
        layout.graph().edges().forEach(this::edge);
        layout.graph().nodes().stream().filter(layout::isDrawn).forEach(this::node);
        return out.append("</svg>\n").toString();
    }

    private void heads() {
        for (Kind kind : Kind.values()) {
            line("  <text class=\"head\" x=\"%d\" y=\"20\">%s</text>", layout.left(kind), head(kind));
        }
    }

    private static String head(Kind kind) {
        return switch (kind) {
            case SERVICE -> "services";
            case TOPIC -> "topics";
            case SUBSCRIPTION -> "subscriptions";
            case DEAD_LETTERS -> "dead letters";
        };
    }

    private void edge(Graph.Edge edge) {
        switch (edge.way()) {
            case PUBLISHES ->
                curve(edge, "way\" style=\"stroke:" + layout.colour(edge.from().substring("service:".length())));
            case DELIVERS -> curve(edge, "way");
            case GIVES_UP -> curve(edge, "gives-up");
            // The service's name is on the subscription.
            case HANDLED_BY -> {}
        }
    }

    private void curve(Graph.Edge edge, String look) {
        SvgLayout.Box from = layout.box(edge.from());
        SvgLayout.Box to = layout.box(edge.to());
        int middle = (from.right() + to.x()) / 2;
        line(
                "  <path class=\"%s\" d=\"M%d %d C%d %d %d %d %d %d\"/>",
                look, from.right(), from.middle(), middle, from.middle(), middle, to.middle(), to.x(), to.middle());
    }

    private void node(Node node) {
        SvgLayout.Box box = layout.box(node.id());
        line("  <g>");
        line("    <title>%s</title>", escaped(node.id()));
        line(
                "    <rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                node.kind() == Kind.DEAD_LETTERS ? "dead" : "box",
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                node.kind() == Kind.SERVICE ? box.height() / 2 : 4);
        mark(node, box);
        String small = layout.small(node);
        int first = small.isEmpty() ? box.middle() + 4 : box.middle() - 2;
        line("    <text x=\"%d\" y=\"%d\">%s</text>", box.x() + SvgLayout.PAD, first, escaped(node.name()));
        if (!small.isEmpty()) {
            line(
                    "    <text class=\"small\" x=\"%d\" y=\"%d\">%s</text>",
                    box.x() + SvgLayout.PAD, box.middle() + 11, escaped(small));
        }
        line("  </g>");
    }

    private void mark(Node node, SvgLayout.Box box) {
        if (node.kind() == Kind.SERVICE) {
            line(
                    "    <circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>",
                    box.x() + 9, box.middle(), layout.colour(node.name()));
        } else if (node.kind() == Kind.SUBSCRIPTION) {
            line(
                    "    <rect x=\"%d\" y=\"%d\" width=\"4\" height=\"%d\" rx=\"2\" fill=\"%s\"/>",
                    box.x() + 5, box.y() + 5, box.height() - 10, layout.colour(node.service()));
        }
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** What XML does not allow at all becomes a question mark. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(letter) ? letter : '?');
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int letter) {
        return letter >= ' ' && (letter < 0xd800 || letter > 0xdfff) && letter != 0xfffe && letter != 0xffff;
    }
}
