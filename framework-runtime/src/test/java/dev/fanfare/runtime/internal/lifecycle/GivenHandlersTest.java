package dev.fanfare.runtime.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Handlers that are given as a function from the publishers. */
class GivenHandlersTest {
    private static final Publishers PUBLISHERS = new NoPublishers();

    private final List<Publishers> asked = new ArrayList<>();
    private final GivenHandler mailer = new GivenHandler(Mailer.class, publishers -> {
        asked.add(publishers);
        return new Mailer("smtp");
    });

    @Test
    void aHandlerIsMadeOnceFromThePublishersAndServesAllItsSubscriptions() {
        Instances instances = new Instances(List.of(mailer), type -> null);
        List<HandlerBinding> handlers = List.of(binding("first"), binding("second"));

        assertThat(instances.problems(handlers)).isEmpty();
        assertThat(asked).as("nothing is made before the start").isEmpty();
        Object first = instances.of(handlers.get(0), PUBLISHERS);
        assertThat(first).isEqualTo(new Mailer("smtp"));
        assertThat(instances.of(handlers.get(1), PUBLISHERS)).isSameAs(first);
        assertThat(asked).containsExactly(PUBLISHERS);
    }

    @Test
    void eachRunningInstanceMakesItsOwn() {
        Object one = new Instances(List.of(mailer), type -> null).of(binding("first"), PUBLISHERS);
        Object other = new Instances(List.of(mailer), type -> null).of(binding("first"), PUBLISHERS);

        assertThat(one).isNotSameAs(other);
    }

    @Test
    void aGivenHandlerIsPreferredToTheContainer() {
        Instances instances = new Instances(List.of(mailer), type -> new Mailer("container"));

        assertThat(instances.of(binding("first"), PUBLISHERS)).isEqualTo(new Mailer("smtp"));
    }

    @Test
    void aFunctionForAClassWithoutSubscriptionsIsAProblem() {
        GivenHandler wrong = new GivenHandler(String.class, publishers -> "text");

        assertThat(new Instances(List.of(mailer, wrong), type -> null).problems(List.of(binding("first"))))
                .singleElement()
                .asString()
                .startsWith("java.lang.String was given as a handler but has no @Subscribe method");
    }

    @Test
    void oneClassGivenBothWaysIsAProblem() {
        Instances instances = new Instances(List.of(mailer, GivenHandler.of(new Mailer("other"))), type -> null);

        assertThat(instances.problems(List.of(binding("first"))))
                .singleElement()
                .asString()
                .startsWith("2 instances of ");
    }

    @Test
    void aFunctionThatReturnsNothingIsNamed() {
        Instances instances = new Instances(List.of(new GivenHandler(Mailer.class, publishers -> null)), type -> null);

        assertThatThrownBy(() -> instances.of(binding("first"), PUBLISHERS))
                .hasMessage("The function that makes " + Mailer.class.getName() + " returned null.");
    }

    @Test
    void aMissingHandlerIsReportedWithBothWaysToGiveIt() {
        assertThat(new Instances(List.of(), type -> null).problems(List.of(binding("first"))))
                .singleElement()
                .asString()
                .contains(
                        "Fanfare.builder().handler(new Mailer(...))",
                        ".handler(Mailer.class, publishers -> new Mailer(...))");
    }

    private static HandlerBinding binding(String subscription) {
        return new HandlerBinding(
                "topic",
                subscription,
                "mail",
                Mailer.class,
                "Mailer.java#" + subscription,
                Optional.empty(),
                false,
                List.of(),
                (handler, messages, publishers) -> null);
    }

    private record Mailer(String host) {}

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
        public <E> CompletionStage<Void> send(Class<E> event, E result) {
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
