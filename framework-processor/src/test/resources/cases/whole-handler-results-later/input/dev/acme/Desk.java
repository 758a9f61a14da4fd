package dev.acme;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Desk {
    @Subscribe
    CompletionStage<Void> nothing(Order order) {
        return CompletableFuture.completedFuture(null);
    }

    @Subscribe
    CompletionStage<Receipt> one(Order order) {
        return CompletableFuture.completedFuture(new Receipt(order.text()));
    }

    @Subscribe
    CompletableFuture<Optional<Receipt>> perhaps(Message<Order> order) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Subscribe
    CompletionStage<List<Receipt>> several(List<Order> orders) {
        return CompletableFuture.completedFuture(List.of());
    }
}
