package dev.fanfare.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.Given;
import dev.fanfare.local.queue.Conduct.Late;
import dev.fanfare.local.queue.Conduct.Order;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many messages are out, in the backlogs of queues that bound it. */
class ConductTest {
    private final List<Copy> gone = new ArrayList<>();

    private Backlog backlog(Order order) {
        Conduct conduct = new Conduct(order, 10, 3, 1, Long.MAX_VALUE, Late.FAILS, 1, 0);
        Backlog backlog = conduct.backlog(new Backlog.Owner() {
            @Override
            public void expired(Copy copy) {
                gone.add(copy);
            }

            @Override
            public void done(Copy copy) {
                gone.add(copy);
            }

            @Override
            public boolean isLoaded(Copy copy) {
                return true;
            }
        });
        for (int i = 0; i < 20; i++) {
            backlog.addAll(List.of(new Copy(Given.keyed("m" + i, "k" + i % 2), 1_000)));
        }
        return backlog;
    }

    private static List<Copy> fetch(Backlog backlog, long now) {
        List<Copy> fetched = new ArrayList<>();
        int max = backlog.begin(100);
        for (Copy copy = max > 0 ? backlog.next(now) : null;
                copy != null;
                copy = fetched.size() < max ? backlog.next(now) : null) {
            fetched.add(copy);
        }
        return fetched;
    }

    @ParameterizedTest
    @EnumSource(value = Order.class, mode = EnumSource.Mode.EXCLUDE, names = "CHAINS")
    void nothingMoreGoesWhileAsManyAreOutAsMayBe(Order order) {
        Backlog backlog = backlog(order);
        List<Copy> three = fetch(backlog, 0);
        assertThat(three).hasSize(3);
        assertThat(fetch(backlog, 0)).isEmpty();

        backlog.finish(three.get(0));
        backlog.comeBack(three.get(1), 0);
        backlog.delay(three.get(2), 10);

        assertThat(fetch(backlog, 0)).as("beside the delayed one").hasSize(2);
        backlog.advance(10);
        assertThat(fetch(backlog, 10)).as("instead of the one that was delayed").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Order.class, mode = EnumSource.Mode.EXCLUDE, names = "CHAINS")
    void whatExpiresWhileItIsOutIsOutNoMore(Order order) {
        Backlog backlog = backlog(order);
        fetch(backlog, 0).forEach(copy -> backlog.comeBack(copy, 1_000));
        assertThat(gone).hasSize(3);

        backlog.addAll(List.of(
                new Copy(Given.message("a"), 5_000),
                new Copy(Given.message("b"), 5_000),
                new Copy(Given.message("c"), 5_000),
                new Copy(Given.message("d"), 5_000)));
        assertThat(fetch(backlog, 1_000)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(value = Order.class, mode = EnumSource.Mode.EXCLUDE, names = "CHAINS")
    void whoeverLooksSeesEachMessageThatWaitsOnce(Order order) {
        Backlog backlog = backlog(order);
        List<Copy> three = fetch(backlog, 0);
        backlog.comeBack(three.get(1), 0);

        List<Copy> seen = new ArrayList<>();
        backlog.eachAvailable(copy -> {
            seen.add(copy);
            backlog.eachBehind(copy, seen::add);
        });

        assertThat(seen).doesNotHaveDuplicates().hasSize(18).doesNotContain(three.get(0), three.get(2));
        assertThat(backlog.size()).isEqualTo(18);
    }

    @Test
    void whateverComesBackEachMessageIsDoneWithOnce() {
        Backlog backlog = backlog(Order.GROUPS_REWOUND);
        java.util.Random random = new java.util.Random(7);
        int handled = 0;
        for (int round = 0; round < 1_000 && handled < 20; round++) {
            List<Copy> fetched = fetch(backlog, 0);
            assertThat(fetched).as("round " + round).hasSizeBetween(1, 3);
            for (Copy copy : fetched) {
                if (random.nextBoolean()) {
                    backlog.comeBack(copy, 0);
                } else if (!backlog.keeps(copy, 0)) {
                    backlog.finish(copy);
                    gone.add(copy);
                }
            }
            handled = gone.size();
        }

        assertThat(gone).doesNotHaveDuplicates().hasSize(20);
        assertThat(backlog.size()).isZero();
    }
}
