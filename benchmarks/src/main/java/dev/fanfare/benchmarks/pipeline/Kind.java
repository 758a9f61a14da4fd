package dev.fanfare.benchmarks.pipeline;

import java.util.function.Consumer;

/** The pipelines that are compared. */
public enum Kind {
    BARE("bare pipeline", BarePipeline::new),
    FANFARE("Fanfare, provider-local", FanfarePipeline::new),
    SMALLRYE("SmallRye channel, @Blocking handler", handler -> new SmallRyePipeline(handler, BlockingOrders.class)),
    SMALLRYE_DIRECT(
            "SmallRye channel, handler in the publisher's thread",
            handler -> new SmallRyePipeline(handler, DirectOrders.class)),
    ARTEMIS("Artemis in-VM queue, non-persistent", ArtemisPipeline::new);

    private final String title;
    private final Pipeline.Opener opener;

    Kind(String title, Pipeline.Opener opener) {
        this.title = title;
        this.opener = opener;
    }

    /** How the tables call it. */
    public String title() {
        return title;
    }

    Pipeline open(Consumer<Order> handler) throws Exception {
        return opener.open(handler);
    }
}
