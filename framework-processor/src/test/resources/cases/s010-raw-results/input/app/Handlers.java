package app;

import dev.fanfare.Subscribe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

class Handlers {
    @Subscribe
    @SuppressWarnings("rawtypes")
    List list(Signup signup) {
        return List.of();
    }

    @Subscribe
    @SuppressWarnings("rawtypes")
    CompletionStage stage(Signup signup) {
        return CompletableFuture.completedStage("");
    }

    @Subscribe
    CompletionStage<CompletionStage<Void>> stages(Signup signup) {
        return CompletableFuture.completedStage(CompletableFuture.completedStage(null));
    }

    @Subscribe
    Future<Void> future(Signup signup) {
        return CompletableFuture.completedFuture(null);
    }
}
