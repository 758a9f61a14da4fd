package dev.fanfare.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.sample.monitor.Check;
import dev.fanfare.sample.monitor.SiteStatus;
import dev.fanfare.sample.monitor.State;
import dev.fanfare.sample.site.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusPageTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String EVIL = "\"><script>alert('&')</script>";

    @Test
    void everyTextIsEscaped() {
        String html = page(
                List.of(site(State.DOWN, EVIL)),
                List.of(letter(EVIL)),
                List.of(new Health.Entry("subscription", EVIL, Health.State.DOWN, NOW, Optional.of(EVIL))));

        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("\"><script")
                .doesNotContain("alert('");
        assertThat(html.split("&lt;script&gt;alert\\(&#39;&amp;&#39;\\)&lt;/script&gt;", -1))
                .as("detail, bar, dead letter, and the name and reason of a part")
                .hasSize(6);
        assertThat(html).contains("http://a/?q=&#39;&amp;b");
    }

    @Test
    void thePageSaysHowManyAreDown() {
        assertThat(page(List.of(), List.of(), List.of())).contains("No sites", "Nothing is watched yet");
        assertThat(page(List.of(site(State.UP, "HTTP 200")), List.of(), List.of()))
                .contains("All sites are up");
        assertThat(page(List.of(site(State.UP, "x"), site(State.DOWN, "HTTP 503")), List.of(), List.of()))
                .contains("1 of 2 down", "HTTP 503 in 12 ms, 60 s ago; down for 5 min");
    }

    @Test
    void aDeadLetterCanBeReplayedFromThePage() {
        assertThat(page(List.of(), List.of(letter("Failed 3 of 3 attempts")), List.of()))
                .contains(
                        "data-method=\"POST\" data-path=\"/dead-letters/message-1/replay\"", "Failed 3 of 3 attempts");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        Reply reply = StatusPage.load().reply(new StatusMarkup(List.of(), List.of(), new Health(List.of()), NOW));
        String html = new String(reply.body(), StandardCharsets.UTF_8);

        assertThat(html).doesNotContain(" src=").doesNotContain("url(").doesNotContain("@import");
        assertThat(html).doesNotContain("/* style */").doesNotContain("/* script */");
        assertThat(reply.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-", "script-src 'sha256-")
                .doesNotContain("unsafe");
    }

    private static String page(List<SiteStatus> sites, List<DeadLetter> letters, List<Health.Entry> health) {
        Reply reply = StatusPage.load().reply(new StatusMarkup(sites, letters, new Health(health), NOW));
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static SiteStatus site(State state, String detail) {
        Check check = new Check(1, state, detail, 12, NOW.minusSeconds(60));
        Site site = new Site(1, URI.create("http://a/?q='&b"), NOW);
        return new SiteStatus(site, state, NOW.minusSeconds(300), List.of(check));
    }

    private static DeadLetter letter(String reason) {
        Diagnostics why = new Diagnostics(
                "uptime-transition/post-webhook", reason, Optional.empty(), Optional.empty(), 3, NOW, NOW);
        return new DeadLetter(new MessageId("message-1"), new byte[0], Map.of(), Optional.of("1"), why);
    }
}
