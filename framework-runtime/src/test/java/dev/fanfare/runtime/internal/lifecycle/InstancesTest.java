package dev.fanfare.runtime.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.testing.Desk;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private final Publishers publishers = new NoPublishers();
    private final Desk desk = new Desk("given");

    @Test
    void aGivenInstanceIsStrongerThanTheContainerAndThatThanAFactory() {
        HandlerBinding handler = handler(Optional.of(any -> new Desk("built")), false);

        assertThat(new Instances(List.of(GivenHandler.of(desk)), type -> new Desk("contained")).of(handler, publishers))
                .isSameAs(desk);
        assertThat(new Instances(List.of(), type -> new Desk("contained")).of(handler, publishers))
                .hasToString("contained");
        assertThat(new Instances(List.of(), type -> null).of(handler, publishers))
                .hasToString("built");
    }

    @Test
    void oneInstanceServesAllSubscriptionsOfItsClass() {
        Instances instances = new Instances(List.of(), type -> null);
        HandlerBinding handler = handler(Optional.of(any -> new Desk("built")), false);

        assertThat(instances.of(handler, publishers)).isSameAs(instances.of(handler, publishers));
    }

    @Test
    void aStaticHandlerNeedsNone() {
        HandlerBinding handler = handler(Optional.empty(), true);
        Instances instances = new Instances(List.of(), type -> null);

        assertThat(instances.problems(List.of(handler))).isEmpty();
        assertThat(instances.of(handler, publishers)).isNull();
    }

    @Test
    void aContainersInstanceOfAnotherClassIsRefused() {
        Instances instances = new Instances(List.of(), type -> "text");

        assertThatThrownBy(() -> instances.problems(List.of(handler(Optional.empty(), false))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("returned a java.lang.String where a " + Desk.class.getName());
    }

    private static HandlerBinding handler(Optional<Function<Publishers, Object>> factory, boolean isStatic) {
        return new HandlerBinding(
                "signups",
                "welcome",
                "desk",
                Desk.class,
                "Desk.java#welcome",
                factory,
                isStatic,
                List.of(),
                (i, m, p) -> null);
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
