package a.shop;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class Desk {
    Desk(Publisher<Parcel> parcels, OrderPublisher orders, RushOrders rush) {}

    void one(Order order) throws IOException {}

    void message(Message<Order> order) {}

    void batch(List<Order> orders) {}

    void messages(List<Message<Order>> orders) {}

    Parcel.Packed parcel(Order order) {
        return new Parcel.Packed(1, 0.5);
    }

    Optional<Parcel> perhaps(Message<Order> order) {
        return Optional.empty();
    }

    List<? extends Parcel> several(List<Order> orders) {
        return List.of();
    }

    CompletionStage<? extends Parcel> later(Order order) {
        return CompletableFuture.completedFuture(new Parcel.Packed(1, 0.5));
    }

    CompletableFuture<Void> doneLater(Order order) {
        return CompletableFuture.completedFuture(null);
    }

    static void one(Parcel.Sent sent) {}
}
