package dev.fanfare.infra.graph;

import dev.fanfare.infra.graph.Graph.Edge;
import dev.fanfare.infra.graph.Graph.Kind;
import dev.fanfare.infra.graph.Graph.Node;
import dev.fanfare.infra.graph.Graph.Way;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where everything stands in a picture. Each subscription has a row, a topic stands in the middle of its own, a service at
 * the mean of its topics as far as the services above leave room.
 */
final class SvgLayout {
    static final int PAD = 16;

    private static final int TOP = 32;
    private static final int ROW = 40;
    private static final int BOX = 32;
    private static final int GAP = 90;
    private static final double LETTER = 7.3;
    private static final double SMALL_LETTER = 6.1;
    private static final String[] COLOURS = {
        "#2563eb", "#d97706", "#059669", "#db2777", "#7c3aed", "#0891b2", "#dc2626", "#65a30d", "#9333ea", "#b45309"
    };

    private final Graph graph;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, String> small = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();
    private final Map<Kind, Integer> lefts = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> widths = new EnumMap<>(Kind.class);
    private final Set<String> publishers = new HashSet<>();
    private int width = PAD;
    private int height;

    /** A place in pixels. */
    record Box(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    SvgLayout(Graph graph) {
        this.graph = graph;
        texts();
        columns();
        rows();
        services();
    }

    Graph graph() {
        return graph;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Box box(String id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalArgumentException("There is no node " + id + ".");
        }
        return box;
    }

    int left(Kind kind) {
        return lefts.getOrDefault(kind, 0);
    }

    String colour(String service) {
        return colours.getOrDefault(service, COLOURS[0]);
    }

    /** The second line in a box; may be empty. */
    String small(Node node) {
        return small.getOrDefault(node.id(), "");
    }

    /** A service that publishes nothing is a name on its subscriptions only. */
    boolean isDrawn(Node node) {
        return node.kind() != Kind.SERVICE || publishers.contains(node.id());
    }

    private void texts() {
        Map<String, String> selections =
                graph.edges(Way.DELIVERS).stream().collect(Collectors.toMap(Edge::to, Edge::text));
        graph.edges(Way.PUBLISHES).forEach(edge -> publishers.add(edge.from()));
        for (Node node : graph.nodes()) {
            String selection = selections.getOrDefault(node.id(), "");
            small.put(
                    node.id(),
                    node.kind() == Kind.SUBSCRIPTION
                            ? node.service() + (selection.isEmpty() ? "" : " \u00b7 " + selection)
                            : String.join(" \u00b7 ", node.details()));
        }
        List<Node> services = graph.nodes(Kind.SERVICE);
        for (int i = 0; i < services.size(); i++) {
            colours.put(services.get(i).name(), COLOURS[i % COLOURS.length]);
        }
    }

    private void columns() {
        for (Kind kind : Kind.values()) {
            int column = graph.nodes(kind).stream()
                    .filter(this::isDrawn)
                    .mapToInt(this::textWidth)
                    .max()
                    .orElse(60);
            lefts.put(kind, width);
            widths.put(kind, column + 2 * PAD);
            width += column + 2 * PAD + (kind == Kind.SUBSCRIPTION ? GAP / 3 : GAP);
        }
        width += PAD - GAP;
    }

    private int textWidth(Node node) {
        return (int) Math.ceil(Math.max(
                node.name().codePoints().count() * LETTER,
                small(node).codePoints().count() * SMALL_LETTER));
    }

    private void rows() {
        Map<String, List<String>> byTopic = graph.edges(Way.DELIVERS).stream()
                .collect(Collectors.groupingBy(Edge::from, Collectors.mapping(Edge::to, Collectors.toList())));
        int y = TOP;
        for (Node topic : graph.nodes(Kind.TOPIC)) {
            int first = y;
            for (String subscription : byTopic.getOrDefault(topic.id(), List.of())) {
                put(Kind.SUBSCRIPTION, subscription, y);
                put(Kind.DEAD_LETTERS, subscription.replaceFirst("subscription:", "dead-letters:"), y);
                y += ROW;
            }
            y = Math.max(y, first + ROW);
            put(Kind.TOPIC, topic.id(), (first + y - ROW) / 2);
            y += 8;
        }
        height = y + PAD;
    }

    private void services() {
        Map<String, Double> means = graph.edges(Way.PUBLISHES).stream()
                .collect(Collectors.groupingBy(
                        Edge::from,
                        Collectors.averagingInt(edge -> box(edge.to()).y())));
        int y = TOP;
        for (Node service : graph.nodes(Kind.SERVICE).stream()
                .filter(this::isDrawn)
                .sorted(Comparator.comparing((Node node) -> means.getOrDefault(node.id(), 0.0))
                        .thenComparing(Node::name))
                .toList()) {
            y = Math.max(y, (int) Math.round(means.getOrDefault(service.id(), 0.0)));
            put(Kind.SERVICE, service.id(), y);
            y += ROW;
        }
        height = Math.max(height, y + PAD);
    }

    private void put(Kind kind, String id, int y) {
        boxes.put(id, new Box(left(kind), y, widths.getOrDefault(kind, 0), BOX));
    }
}
