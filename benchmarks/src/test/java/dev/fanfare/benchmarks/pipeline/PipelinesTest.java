package dev.fanfare.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PipelinesTest {
    private final Orders orders = new Orders();

    @ParameterizedTest
    @EnumSource
    void everyPipelineHandsOverEveryOrderAsItWas(Kind kind) throws Exception {
        Window window = new Window();
        Queue<Order> handled = new ConcurrentLinkedQueue<>();
        Pipeline pipeline = kind.open(order -> {
            handled.add(order);
            window.accept(order);
        });
        try {
            for (int i = 0; i < Window.CHUNK; i++) {
                pipeline.publish(orders.get(i));
            }
            window.admit();
            assertThat(window.drain())
                    .isEqualTo(handled.stream().mapToLong(Order::id).sum());
        } finally {
            pipeline.close();
        }

        assertThat(handled).hasSize(Window.CHUNK).contains(orders.get(0), orders.get(Window.CHUNK - 1));
        assertThat(handled).doesNotHaveDuplicates();
    }

    @Test
    void anOrderIsAbout200BytesOfJson() {
        Json json = new Json();

        assertThat(new Order[] {orders.get(0), orders.get(511), orders.get(1_023)})
                .allSatisfy(order -> assertThat(json.write(order)).hasSizeBetween(190, 230));
    }
}
