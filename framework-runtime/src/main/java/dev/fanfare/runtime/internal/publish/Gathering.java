package dev.fanfare.runtime.internal.publish;

import dev.fanfare.runtime.Interceptor.Outgoing;
import dev.fanfare.runtime.Interceptor.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gathers what the interceptors pass on, for one call of the transport; what comes later goes by itself. Thread-safe. */
final class Gathering implements Sending {
    private final Route route;
    private final List<Outgoing> messages = new ArrayList<>();
    private final List<CompletableFuture<Void>> outcomes = new ArrayList<>();
    private boolean flushed;

    Gathering(Route route) {
        this.route = route;
    }

    @Override
    public synchronized CompletionStage<Void> send(Outgoing message) {
        if (flushed) {
            return route.transmit(List.of(message)).get(0);
        }
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        messages.add(message);
        outcomes.add(outcome);
        return outcome;
    }

    synchronized void flush() {
        flushed = true;
        if (messages.isEmpty()) {
            return;
        }
        List<CompletionStage<Void>> sent = route.transmit(messages);
        for (int i = 0; i < sent.size(); i++) {
            CompletableFuture<Void> outcome = outcomes.get(i);
            sent.get(i).whenComplete((done, failure) -> {
                if (failure == null) {
                    outcome.complete(null);
                } else {
                    outcome.completeExceptionally(failure);
                }
            });
        }
    }
}
