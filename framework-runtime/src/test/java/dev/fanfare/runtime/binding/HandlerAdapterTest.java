package dev.fanfare.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandlerAdapterTest {
    private final List<Integer> called = new ArrayList<>();

    @Test
    void eachBindingCallsItsOwnHandler() throws Exception {
        Desk desk = new Desk();
        HandlerBinding first = desk.bind(0, "orders", "first", "a/Desk.java#first");
        HandlerBinding second = desk.bind(1, "orders", "second", "a/Desk.java#second");
        CompletableFuture<Void> stage = new CompletableFuture<>();
        assertThat(second.invoker().invoke(stage, List.of(), new NoPublishers()))
                .isSameAs(stage);
        assertThat(first.invoker().invoke(stage, List.of(), new NoPublishers())).isSameAs(stage);
        assertThat(called).containsExactly(1, 0);
    }

    @Test
    void aBindingSaysWhatTheAdapterWasTold() {
        HandlerBinding bound =
                new Desk().bind(0, "orders", "first", "a/Desk.java#first", List.of(IllegalArgumentException.class));
        assertThat(bound.topic()).isEqualTo("orders");
        assertThat(bound.subscription()).isEqualTo("first");
        assertThat(bound.service()).isEqualTo("shop");
        assertThat(bound.handlerClass()).isEqualTo(String.class);
        assertThat(bound.source()).isEqualTo("a/Desk.java#first");
        assertThat(bound.never()).containsExactly(IllegalArgumentException.class);
        assertThat(bound.isStatic()).isFalse();
        assertThat(bound.factory()).isEmpty();
    }

    @Test
    void anAdapterThatBuildsDoesSoForHandlersThatNeedAnInstance() {
        BuildingDesk desk = new BuildingDesk();
        assertThat(desk.bind(0, "orders", "first", "a/Desk.java#first").factory())
                .hasValueSatisfying(
                        build -> assertThat(build.apply(new NoPublishers())).isEqualTo("built"));
        HandlerBinding bound = desk.bindStatic(0, "orders", "second", "a/Desk.java#second", List.of());
        assertThat(bound.factory()).isEmpty();
        assertThat(bound.isStatic()).isTrue();
    }

    private final class Desk extends HandlerAdapter {
        Desk() {
            super(String.class, "shop");
        }

        @Override
        protected @Nullable CompletionStage<?> invoke(
                int number, @Nullable Object handler, List<Message<?>> messages, Publishers publishers) {
            called.add(number);
            return (CompletionStage<?>) handler;
        }
    }

    private static final class BuildingDesk extends BuildingAdapter {
        BuildingDesk() {
            super(String.class, "shop");
        }

        @Override
        protected Object build(Publishers publishers) {
            return "built";
        }

        @Override
        protected @Nullable CompletionStage<?> invoke(
                int number, @Nullable Object handler, List<Message<?>> messages, Publishers publishers) {
            return null;
        }
    }

    private static final class NoPublishers implements Publishers {
        @Override
        public <E> Publisher<E> publisher(Class<E> event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <P extends Publisher<?>> P topic(Class<P> topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <E> CompletionStage<Void> send(Class<E> event, @Nullable E result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <E> CompletionStage<Void> sendOptional(Class<E> event, Optional<? extends E> result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <E> CompletionStage<Void> sendAll(Class<E> event, List<? extends E> results) {
            throw new UnsupportedOperationException();
        }
    }
}
