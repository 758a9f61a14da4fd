package dev.fanfare.sample.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.sample.RecordingPublisher;
import dev.fanfare.sample.site.Site;
import dev.fanfare.sample.site.SiteAdded;
import dev.fanfare.sample.site.SiteStore;
import dev.fanfare.sample.site.Sites;
import dev.fanfare.sample.store.Database;
import dev.fanfare.sample.web.LoopbackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final Database database = Database.inMemory();
    private final CheckStore store = new CheckStore(database);
    private final StatusStore statuses = new StatusStore(database);
    private final VirtualTime time = new VirtualTime();
    private final RecordingPublisher<UptimeTransition> transitions = new RecordingPublisher<>();
    private final Checks checks = new Checks(new Probe(Duration.ofSeconds(20), 8), store, transitions, time);
    private volatile int status = 200;
    private final LoopbackServer target = LoopbackServer.start(0, this::answer);
    private final Sites sites = new Sites(new SiteStore(database), new RecordingPublisher<SiteAdded>(), time);
    private final Site site = sites.add(target.url().toString());

    @AfterEach
    void close() {
        target.close();
        database.close();
    }

    @Test
    void aNewSiteThatIsUpIsNoTransition() throws InterruptedException {
        Check check = checks.check(site);

        assertThat(check.state()).isEqualTo(State.UP);
        assertThat(check.detail()).isEqualTo("HTTP 200");
        assertThat(transitions.events()).isEmpty();
        assertThat(statuses.all()).singleElement().satisfies(known -> {
            assertThat(known.state()).isEqualTo(State.UP);
            assertThat(known.recent()).containsExactly(check);
        });
    }

    @Test
    void aNewSiteThatIsDownIsATransition() throws InterruptedException {
        status = 500;
        checks.check(site);

        assertThat(transitions.events()).singleElement().satisfies(transition -> {
            assertThat(transition.siteId()).isEqualTo(site.id());
            assertThat(transition.url()).isEqualTo(target.url().toString());
            assertThat(transition.state()).isEqualTo(State.DOWN);
            assertThat(transition.detail()).isEqualTo("HTTP 500");
            assertThat(transition.at()).isEqualTo(time.now());
        });
    }

    @Test
    void onlyAChangeIsATransition() throws InterruptedException {
        for (int seen : List.of(200, 503, 500, 503, 404, 200, 502)) {
            status = seen;
            checks.check(site);
            time.advance(Duration.ofSeconds(1));
        }

        assertThat(transitions.events())
                .extracting(UptimeTransition::detail)
                .containsExactly("HTTP 503", "HTTP 404", "HTTP 502");
        assertThat(statuses.all().get(0).since()).isEqualTo(time.now().minusSeconds(1));
        assertThat(statuses.all().get(0).recent()).hasSize(7);
    }

    @Test
    void twoChecksThatSeeOneChangeAtOnceMakeOneTransition() throws Exception {
        int atOnce = 8;
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        for (int round = 0; round < 20; round++) {
            State state = round % 2 == 0 ? State.DOWN : State.UP;
            Check check = new Check(site.id(), state, "seen", 1, time.now());
            CyclicBarrier together = new CyclicBarrier(atOnce);
            List<Future<?>> all = threads
                    .invokeAll(Collections.nCopies(atOnce, () -> {
                        together.await();
                        store.keep(check);
                        while (store.publishNext(site.id(), transitions::publish)) {}
                        return null;
                    }))
                    .stream()
                    .<Future<?>>map(future -> future)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        threads.shutdown();

        assertThat(transitions.events()).hasSize(20);
        assertThat(transitions.events())
                .extracting(UptimeTransition::number)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void aTransitionThatWasRefusedIsPublishedByTheNextCheckBeforeAnythingNewer() throws InterruptedException {
        status = 500;
        transitions.refusing(true);
        assertThatThrownBy(() -> checks.check(site)).isInstanceOf(PublishException.class);
        assertThat(transitions.events()).isEmpty();

        status = 200;
        transitions.refusing(false);
        checks.check(site);
        checks.check(site);

        assertThat(transitions.events()).extracting(UptimeTransition::state).containsExactly(State.DOWN, State.UP);
    }

    @Test
    void aCheckThatBeganEarlierButEndedLaterChangesNothing() {
        Check slow = new Check(site.id(), State.DOWN, "no answer", 5000, time.now());
        time.advance(Duration.ofSeconds(1));
        store.keep(new Check(site.id(), State.UP, "HTTP 200", 1, time.now()));
        store.keep(slow);

        assertThat(store.publishNext(site.id(), transitions::publish)).isFalse();
        assertThat(statuses.all().get(0).state()).isEqualTo(State.UP);
        assertThat(statuses.all().get(0).recent()).hasSize(2);
    }

    @Test
    void aSiteThatIsDeletedDuringItsCheckLeavesNothing() throws InterruptedException {
        assertThat(sites.delete(site.id())).isTrue();
        status = 500;
        checks.check(site);

        assertThat(transitions.events()).isEmpty();
        assertThat(statuses.all()).isEmpty();
    }

    @Test
    void oldChecksAreForgotten() throws InterruptedException {
        checks.check(site);
        time.advance(Duration.ofDays(1));
        checks.check(site);
        store.forgetBefore(time.now());

        assertThat(statuses.all().get(0).recent()).hasSize(1);
    }

    @Test
    void anInterruptSaysNothingAboutTheSite() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (LoopbackServer silent = LoopbackServer.start(0, exchange -> {
            asked.countDown();
            awaitQuietly(never);
            exchange.close();
        })) {
            Site other = sites.add(silent.url().toString());
            Thread checking = new Thread(() -> checkQuietly(other));
            checking.start();
            asked.await();
            checking.interrupt();
            checking.join();
            never.countDown();
        }

        assertThat(transitions.events()).isEmpty();
        assertThat(statuses.all())
                .allSatisfy(known -> assertThat(known.recent()).isEmpty());
    }

    private void checkQuietly(Site other) {
        try {
            checks.check(other);
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
