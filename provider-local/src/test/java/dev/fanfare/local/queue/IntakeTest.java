package dev.fanfare.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IntakeTest {
    private final Intake intake = new Intake();

    @Test
    void allIsTakenOutOnceInOrder() {
        intake.add(copy("a"));
        assertThat(intake.add(copy("b"))).isEqualTo(2);

        assertThat(intake.takeAll()).extracting(copy -> copy.message.id()).containsExactly("a", "b");
        assertThat(intake.takeAll()).isEmpty();
    }

    @Test
    @Timeout(60)
    void nothingIsLostOrTakenTwiceWhilePublishersGoOn() throws InterruptedException {
        int many = 200_000;
        CountDownLatch published = new CountDownLatch(1);
        Thread publisher = new Thread(() -> {
            for (int i = 0; i < many; i++) {
                intake.add(copy(String.valueOf(i)));
            }
            published.countDown();
        });
        publisher.start();
        List<Copy> taken = new ArrayList<>(many);
        while (published.getCount() > 0) {
            taken.addAll(intake.takeAll());
        }
        publisher.join();
        taken.addAll(intake.takeAll());

        assertThat(taken).hasSize(many);
        for (int i = 0; i < many; i++) {
            if (!taken.get(i).message.id().equals(String.valueOf(i))) {
                assertThat(taken.get(i).message.id()).isEqualTo(String.valueOf(i));
            }
        }
    }

    private static Copy copy(String id) {
        return new Copy(Given.message(id), Long.MAX_VALUE);
    }
}
