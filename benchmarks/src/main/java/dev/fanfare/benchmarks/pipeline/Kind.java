package dev.fanfare.benchmarks.pipeline;

import java.util.function.Consumer;

/** The pipelines that are compared. */
public enum Kind {
    BARE("bare pipeline"),
    FANFARE("Fanfare, provider-local"),
    SMALLRYE("SmallRye channel, @Blocking handler"),
    SMALLRYE_DIRECT("SmallRye channel, handler in the publisher's thread"),
    ARTEMIS("Artemis in-VM queue, non-persistent");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** How the tables call it. */
    public String title() {
        return title;
    }

    /** Opens a pipeline to this handler, which is thread-safe. */
    Pipeline open(Consumer<Order> handler) throws Exception {
        return switch (this) {
            case BARE -> new BarePipeline(handler);
            case FANFARE -> new FanfarePipeline(handler);
            case SMALLRYE -> new SmallRyePipeline(handler, BlockingOrders.class);
            case SMALLRYE_DIRECT -> new SmallRyePipeline(handler, DirectOrders.class);
            case ARTEMIS -> new ArtemisPipeline(handler);
        };
    }
}
