package dev.fanfare.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void theDemonstrationTellsWhatFlowedAndEndsWell() {
        int status = new Demo(out, Duration.ofSeconds(60)).run();
        String told = bytes.toString(StandardCharsets.UTF_8);

        assertThat(status).as(told).isZero();
        assertThat(told)
                .containsSubsequence(
                        "1. Two sites are added",
                        "POST /sites",
                        "published  site-added",
                        "handled    check-new-site     attempt 1",
                        "UP, HTTP 200",
                        "POST /sites",
                        "published  site-added",
                        "handled    check-new-site     attempt 1",
                        "2. The shop breaks",
                        "DOWN, HTTP 503",
                        "published  uptime-transition",
                        "posted     webhook            204 to",
                        "\"state\":\"DOWN\"",
                        "handled    post-webhook       attempt 1",
                        "3. The shop is mended",
                        "published  uptime-transition",
                        "\"state\":\"UP\"",
                        "4. The webhook's receiver breaks",
                        "DOWN, HTTP 503",
                        "published  uptime-transition",
                        "posted     webhook            500 to",
                        "failed     post-webhook       attempt 1",
                        "posted     webhook            500 to",
                        "failed     post-webhook       attempt 2",
                        "posted     webhook            500 to",
                        "failed     post-webhook       attempt 3",
                        "GET /dead-letters",
                        "5. The receiver is mended",
                        "replay -> 202",
                        "posted     webhook            204 to",
                        "handled    post-webhook       attempt 1",
                        "none left",
                        "6. The blog is mended",
                        "handled    post-webhook       attempt 1",
                        "Done:");
    }

    @Test
    void aStepThatDoesNotHappenInTimeIsAFailureThatSaysWhich() {
        int status = new Demo(out, Duration.ZERO).run();

        assertThat(status).isEqualTo(1);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("The demonstration failed: ")
                .doesNotContain("Done:");
    }
}
