package app;

import dev.fanfare.Subscribe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Handlers {
    @Subscribe
    CompletionStage<List<Signup>> split(Signup signup) {
        return CompletableFuture.completedStage(List.of());
    }
}
