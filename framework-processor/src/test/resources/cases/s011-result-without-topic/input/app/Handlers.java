package app;

import dev.fanfare.Subscribe;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Handlers {
    @Subscribe
    Sigup one(Signup signup) {
        return new Sigup(1);
    }

    @Subscribe
    Optional<Invoice> optional(Signup signup) {
        return Optional.empty();
    }

    @Subscribe
    List<Sigup> list(Signup signup) {
        return List.of();
    }

    @Subscribe
    CompletionStage<Sigup> stage(Signup signup) {
        return CompletableFuture.completedStage(new Sigup(1));
    }

    record Sigup(long userId) {}
}
