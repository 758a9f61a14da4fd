package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.Interceptor.Attempt;
import dev.fanfare.runtime.Interceptor.Handling;
import dev.fanfare.runtime.Interceptor.Incoming;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of an attempt through the interceptors and the codec to the generated adapter. Thread-safe. */
final class HandlerCall {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    private final SubscriptionSpec spec;
    private final EventCodec<?> codec;
    private final Publishers publishers;
    private final Handling chain;
    private final boolean direct;

    HandlerCall(SubscriptionSpec spec, EventCodec<?> codec, Publishers publishers, List<Interceptor> interceptors) {
        this.spec = spec;
        this.codec = codec;
        this.publishers = publishers;
        Handling handling = this::invoke;
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            handling = interceptors.get(i).around(handling);
        }
        this.chain = handling;
        this.direct = interceptors.isEmpty();
    }

    /** Runs an attempt; whatever is thrown on the way comes out. */
    CompletionStage<Void> run(List<InFlight> messages) throws Exception {
        if (direct && messages.size() == 1) {
            return invoke(messages.get(0).message());
        }
        List<Incoming> incoming = messages.size() == 1
                ? List.of(messages.get(0).message())
                : messages.stream().map(InFlight::message).toList();
        return chain.handle(
                new Attempt(spec.subscription().topic(), spec.subscription().name(), incoming));
    }

    private CompletionStage<Void> invoke(Attempt attempt) throws Exception {
        List<Incoming> incoming = attempt.messages();
        if (incoming.size() == 1) {
            return invoke(incoming.get(0));
        }
        List<Message<?>> decoded = new ArrayList<>(incoming.size());
        Map<MessageId, UndecodableException> undecodable = new HashMap<>();
        for (Incoming message : incoming) {
            try {
                decoded.add(decode(message));
            } catch (UndecodableException failure) {
                undecodable.put(message.id(), failure);
            }
        }
        return undecodable.isEmpty() ? done(call(decoded)) : callRest(decoded, undecodable);
    }

    private CompletionStage<Void> invoke(Incoming message) throws Exception {
        return done(call(List.of(decode(message))));
    }

    /** What cannot be decoded must not keep the rest of its batch from being handled. */
    private CompletionStage<Void> callRest(List<Message<?>> decoded, Map<MessageId, UndecodableException> undecodable) {
        CompletionStage<?> rest;
        try {
            CompletionStage<?> called = decoded.isEmpty() ? DONE : call(decoded);
            rest = called == null ? DONE : called;
        } catch (Throwable failure) {
            rest = CompletableFuture.failedFuture(failure);
        }
        return rest.handle((result, failure) -> {
            throw new PartlyUndecodable(undecodable, failure);
        });
    }

    private @Nullable CompletionStage<?> call(List<Message<?>> messages) throws Exception {
        return spec.binding().invoker().invoke(spec.instance(), messages, publishers);
    }

    private static CompletionStage<Void> done(@Nullable CompletionStage<?> result) {
        if (result == null) {
            return DONE;
        }
        // A future of our own, since an application's kind of stage may refuse to be made one.
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        result.whenComplete((value, failure) -> {
            if (failure == null) {
                outcome.complete(null);
            } else {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }

    private Message<?> decode(Incoming message) throws UndecodableException {
        return new Message<Object>(
                message.id(),
                codec.decode(message.attributes().get("ce-type"), message.body()),
                message.key(),
                message.attributes(),
                message.id().time(),
                message.attempt(),
                spec.subscription().topic(),
                spec.subscription().name());
    }
}
