package dev.fanfare.integration.shop;

import dev.fanfare.Retry;
import dev.fanfare.Service;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Handlers of every form; each writes down what it saw. */
@Service("warehouse")
public class Warehouse {
    /** Orders, in order of handling. */
    final List<Message<OrderPlaced>> picked = new CopyOnWriteArrayList<>();

    final List<OrderPlaced> abroad = new CopyOnWriteArrayList<>();
    final List<List<Tick>> batches = new CopyOnWriteArrayList<>();
    final List<Parcel> parcels = new CopyOnWriteArrayList<>();
    final List<Parcel.Returned> returned = new CopyOnWriteArrayList<>();
    private final Publisher<Parcel> parcelsOut;
    private final Outbox outbox;

    /** What {@link #pick} does besides. */
    volatile ThrowingConsumer<Message<OrderPlaced>> whenPicking = message -> {};

    /** What {@link #count} does besides. */
    volatile ThrowingConsumer<List<Message<Tick>>> whenCounting = batch -> {};

    Warehouse(Publisher<Parcel> parcelsOut, Outbox outbox) {
        this.parcelsOut = parcelsOut;
        this.outbox = outbox;
    }

    @Subscribe(
            concurrency = 4,
            timeout = "1m",
            retry = @Retry(maxAttempts = 3, minBackoff = "10s", maxBackoff = "10m", never = ArithmeticException.class))
    void pick(Message<OrderPlaced> order) throws Exception {
        picked.add(order);
        whenPicking.accept(order);
    }

    @Subscribe(value = "pick-abroad", filter = "country != 'DE' AND total IN (100, 200)")
    void pickAbroad(OrderPlaced order) {
        abroad.add(order);
    }

    @Subscribe("send")
    Parcel send(OrderPlaced order) {
        return order.cents() == 0 ? null : new Parcel.Sent(order.customer() + "-1");
    }

    @Subscribe("confirm")
    CompletionStage<Optional<Parcel.Returned>> confirm(OrderPlaced order) {
        return CompletableFuture.supplyAsync(() ->
                Optional.of(order.customer()).filter("returns"::equals).map(name -> new Parcel.Returned(name, "odd")));
    }

    @Subscribe("track")
    @Subscribe("track-again")
    void track(Parcel parcel) {
        parcels.add(parcel);
    }

    @Subscribe("restock")
    void restock(Parcel.Returned parcel) {
        returned.add(parcel);
        outbox.publish(new Mail("customer", "We have " + parcel.number() + " back."));
    }

    @Subscribe(concurrency = 10, retry = @Retry(maxAttempts = 2, minBackoff = "0s"))
    void count(List<Message<Tick>> ticks) throws Exception {
        batches.add(ticks.stream().map(Message::event).toList());
        whenCounting.accept(ticks);
    }

    @Subscribe(value = "even", filter = "even = true")
    static CompletionStage<Void> even(List<Tick> ticks) {
        return CompletableFuture.runAsync(() -> Seen.EVEN.addAll(ticks));
    }

    @Subscribe(value = "deliver", topic = Outbox.class)
    void deliver(Mail mail) {
        Seen.MAILS.add(mail);
    }

    /** The service publishes here as well. */
    void announce(String number) {
        parcelsOut.publish(new Parcel.Sent(number));
    }

    /** What a handler does. */
    interface ThrowingConsumer<T> {
        void accept(T value) throws Exception;
    }
}
