package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.sample.SettableServer.Received;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flow of the whole application, through its HTTP API, with the clock in hand. */
class ApplicationTest {
    private final RunningApplication app = new RunningApplication();
    private final SettableServer target = new SettableServer();

    @AfterEach
    void close() {
        app.close();
        target.close();
    }

    @Test
    void aNewSiteIsCheckedAtOnce() {
        long id = app.add(target, "/");

        awaitChecks(id, 1);
        assertThat(app.site(id).path("state").textValue()).isEqualTo("UP");
        assertThat(app.site(id).path("lastCheck").path("detail").textValue()).isEqualTo("HTTP 200");
        assertThat(app.webhook().received()).isEmpty();
    }

    @Test
    void aNewSiteThatIsDownIsAnnounced() {
        target.answers(503);
        long id = app.add(target, "/");

        awaitNotifications(1);
        assertThat(states()).containsExactly("DOWN");
        assertThat(app.site(id).path("state").textValue()).isEqualTo("DOWN");
    }

    @Test
    void everySiteIsCheckedOnceARound() {
        long one = app.add(target, "/one");
        long other = app.add(target, "/other");
        awaitChecks(one, 1);
        awaitChecks(other, 1);

        for (int round = 2; round <= 4; round++) {
            app.time().advance(RunningApplication.INTERVAL);
            awaitChecks(one, round);
            awaitChecks(other, round);
        }
        assertThat(target.received()).hasSize(8);
        assertThat(checks(one).get(0).path("at").textValue())
                .isEqualTo(Instant.parse("2026-01-01T03:00:00Z").toString());
    }

    @Test
    void onlyAChangeIsAnnouncedAndInOrder() {
        long id = app.add(target, "/");
        awaitChecks(id, 1);
        for (int status : List.of(200, 500, 503, 500, 404, 200, 502, 200)) {
            target.answers(status);
            app.call("POST", "/sites/" + id + "/check", "");
        }

        awaitNotifications(4);
        assertThat(states()).containsExactly("DOWN", "UP", "DOWN", "UP");
        assertThat(app.webhook().received()).extracting(Received::key).doesNotHaveDuplicates();
    }

    @Test
    void aScheduledCheckFindsOutAsWell() {
        long id = app.add(target, "/");
        awaitChecks(id, 1);
        target.answers(500);
        app.time().advance(RunningApplication.INTERVAL);

        awaitNotifications(1);
        assertThat(states()).containsExactly("DOWN");
    }

    @Test
    void aNotificationThatFailsIsRetriedDeadLetteredAndReplayed() {
        long id = app.add(target, "/");
        awaitChecks(id, 1);
        app.webhook().answers(500);
        target.answers(503);
        app.call("POST", "/sites/" + id + "/check", "");

        awaitNotifications(1);
        assertThat(elapsedUntil(() -> notifications() == 2)).isGreaterThanOrEqualTo(Duration.ofMillis(800));
        assertThat(elapsedUntil(() -> notifications() == 3)).isGreaterThanOrEqualTo(Duration.ofMillis(1600));
        await().until(() -> deadLetters().size() == 1);
        assertThat(notifications()).isEqualTo(3);

        JsonNode letter = deadLetters().get(0);
        assertThat(letter.path("subscription").textValue()).isEqualTo("uptime-transition/post-webhook");
        assertThat(letter.path("attempts").intValue()).isEqualTo(3);
        assertThat(letter.path("reason").textValue()).contains("answered 500");
        assertThat(letter.path("exception").textValue()).endsWith("NotDeliveredException");
        assertThat(letter.path("event").path("state").textValue()).isEqualTo("DOWN");
        assertThat(app.call("GET", "/", "").text())
                .contains("Dead letters", letter.path("id").textValue());

        app.webhook().answers(204);
        String replay = "/dead-letters/" + letter.path("id").textValue() + "/replay";
        assertThat(app.call("POST", replay, "").status()).isEqualTo(202);
        awaitNotifications(4);

        assertThat(app.webhook().received())
                .extracting(Received::key)
                .containsOnly(letter.path("id").textValue());
        assertThat(app.webhook().received())
                .extracting(Received::body)
                .containsOnly(app.webhook().received().get(0).body());
        await().until(() -> deadLetters().isEmpty());
        assertThat(app.call("POST", replay, "").status()).isEqualTo(404);
    }

    @Test
    void aReceiverThatRecoversGetsTheNextTransitionAfterTheOneBefore() {
        long id = app.add(target, "/");
        awaitChecks(id, 1);
        app.webhook().answers(500);
        target.answers(503);
        app.call("POST", "/sites/" + id + "/check", "");
        awaitNotifications(1);
        target.answers(200);
        app.call("POST", "/sites/" + id + "/check", "");
        app.webhook().answers(204);

        elapsedUntil(() -> notifications() == 3);
        assertThat(states()).containsExactly("DOWN", "DOWN", "UP");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aDeletedSiteIsCheckedNoMore() {
        long kept = app.add(target, "/kept");
        long deleted = app.add(target, "/deleted");
        awaitChecks(kept, 1);
        awaitChecks(deleted, 1);

        assertThat(app.call("DELETE", "/sites/" + deleted, "").status()).isEqualTo(204);
        app.time().advance(RunningApplication.INTERVAL);
        awaitChecks(kept, 2);

        assertThat(app.site(deleted).isMissingNode()).isTrue();
        assertThat(target.received()).hasSize(3);
    }

    @Test
    void sitesAndTheirStateOutliveTheProcess(@TempDir Path folder) {
        target.answers(503);
        long id;
        try (RunningApplication first = new RunningApplication(Optional.of(folder), RunningApplication.INTERVAL)) {
            id = first.add(target, "/");
            await().until(() -> first.webhook().received().size() == 1);
            await().until(() -> first.site(id).path("recent").size() == 1);
        }

        try (RunningApplication second = new RunningApplication(Optional.of(folder), RunningApplication.INTERVAL)) {
            assertThat(second.site(id).path("state").textValue()).isEqualTo("DOWN");
            target.answers(200);
            second.call("POST", "/sites/" + id + "/check", "");
            await().until(() -> second.webhook().received().size() == 1);
            assertThat(second.webhook().received().get(0).body()).contains("\"state\":\"UP\"");
        }
    }

    private void awaitChecks(long id, int count) {
        await().untilAsserted(() -> assertThat(checks(id)).hasSize(count));
    }

    private JsonNode checks(long id) {
        return app.site(id).path("recent");
    }

    private void awaitNotifications(int count) {
        await().untilAsserted(() -> assertThat(notifications()).isEqualTo(count));
    }

    private int notifications() {
        return app.webhook().received().size();
    }

    private List<String> states() {
        return app.webhook().received().stream()
                .map(received -> received.body().replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private JsonNode deadLetters() {
        return app.call("GET", "/dead-letters", "").json();
    }

    /** Moves the clock in small steps until something has happened, and tells how far. */
    private Duration elapsedUntil(BooleanSupplier happened) {
        Instant begun = app.time().now();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            if (happened.getAsBoolean()) {
                return true;
            }
            app.time().advance(Duration.ofMillis(50));
            return false;
        });
        return Duration.between(begun, app.time().now());
    }
}
