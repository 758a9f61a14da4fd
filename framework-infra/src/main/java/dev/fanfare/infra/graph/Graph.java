package dev.fanfare.infra.graph;

import dev.fanfare.runtime.Topology;
import java.util.List;

/**
 * Services, topics, subscriptions and dead letters of a manifest, and the ways of messages between them. Immutable.
 *
 * @param nodes services first, then topics, subscriptions, dead letters; topics that one service publishes are together
 * @param edges in the order of the nodes that they lead from
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node is. */
    public enum Kind {
        /** A service that publishes or has subscriptions. */
        SERVICE,
        /** A topic. */
        TOPIC,
        /** A subscription. */
        SUBSCRIPTION,
        /** What a subscription could not handle. */
        DEAD_LETTERS
    }

    /** What an edge is. */
    public enum Way {
        /** From a service to a topic. */
        PUBLISHES,
        /** From a topic to a subscription; its text says which messages, where not all. */
        DELIVERS,
        /** From a subscription to the service that handles its messages. */
        HANDLED_BY,
        /** From a subscription to its dead letters. */
        GIVES_UP
    }

    /**
     * A node.
     *
     * @param id unique: the kind, a colon, and a name or path
     * @param name as the manifest has it
     * @param service the service of a subscription, or of its dead letters; empty for others
     * @param details what else to say of it, a line each
     */
    public record Node(String id, Kind kind, String name, String service, List<String> details) {
        public Node {
            details = List.copyOf(details);
        }
    }

    /** An edge between two nodes, by their ids; the text may be empty. */
    public record Edge(String from, String to, Way way, String text) {}

    /** The graph of a manifest. */
    public static Graph of(Topology topology) {
        return new GraphReading(topology).graph();
    }

    /** Nodes of one kind, in their order. */
    List<Node> nodes(Kind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /** Edges of one kind, in their order. */
    List<Edge> edges(Way way) {
        return edges.stream().filter(edge -> edge.way() == way).toList();
    }
}
