package dev.fanfare.integration.shop;

import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.awaitility.Awaitility;

/** The shop, running on a broker of its own with the clock in hand. */
final class Shop implements AutoCloseable {
    final VirtualTime time = new VirtualTime();
    final LocalBroker broker = new LocalBroker();
    final Warehouse warehouse = new Warehouse(new Discarding<>(), new NoMail());
    final Fanfare fanfare;

    private Shop(List<String> paused) {
        Seen.EVEN.clear();
        Seen.MAILS.clear();
        fanfare = start(warehouse);
        paused.forEach(path -> {
            int slash = path.indexOf('/');
            fanfare.subscription(path.substring(0, slash), path.substring(slash + 1))
                    .pause();
        });
    }

    static Shop open(String... paused) {
        return new Shop(List.of(paused));
    }

    /** One more process of the same application on the same broker. */
    Fanfare start(Object... handlers) {
        FanfareBuilder builder =
                Fanfare.builder().provider(new LocalProvider(broker)).time(time);
        for (Object handler : handlers) {
            builder.handler(handler);
        }
        return builder.build().start();
    }

    Publisher<OrderPlaced> orders() {
        return fanfare.publisher(OrderPlaced.class);
    }

    /** Lets virtual time pass in steps of a second until something is so; real time only bounds a failure. */
    void passUntil(Callable<Boolean> so) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    if (so.call()) {
                        return true;
                    }
                    time.advance(Duration.ofSeconds(1));
                    return so.call();
                });
    }

    @Override
    public void close() {
        fanfare.close();
    }

    /** The warehouse is given, not built, so its publishers are not Fanfare's: what it publishes itself goes nowhere. */
    static class Discarding<E> implements Publisher<E> {
        @Override
        public MessageId publish(E event) {
            return new MessageId("discarded");
        }

        @Override
        public CompletionStage<MessageId> publishAsync(E event) {
            return CompletableFuture.completedFuture(publish(event));
        }

        @Override
        public List<PublishResult> publishAll(Collection<? extends E> events) {
            return events.stream()
                    .map(event -> PublishResult.accepted(publish(event)))
                    .toList();
        }
    }

    static final class NoMail extends Discarding<Mail> implements Outbox {}
}
