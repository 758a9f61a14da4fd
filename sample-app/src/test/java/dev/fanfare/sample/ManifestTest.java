package dev.fanfare.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What the compiler made of the sample's annotations. */
class ManifestTest {
    private final JsonNode manifest = read();

    @Test
    void theTopicsSayWhoPublishesThem() {
        assertThat(manifest.path("module").textValue()).isEqualTo("dev.fanfare.sample");
        assertThat(manifest.path("topics"))
                .extracting(topic -> topic.path("name").textValue() + " by "
                        + topic.path("publishers").findValuesAsText("service") + " ordered by "
                        + topic.path("orderingKey").asText())
                .containsExactly(
                        "site-added by [site] ordered by null", "uptime-transition by [monitor] ordered by siteId");
        assertThat(manifest.path("topics"))
                .allSatisfy(topic -> assertThat(topic.path("doc").textValue()).isNotBlank());
    }

    @Test
    void theSubscriptionsSayWhoOwnsThemAndHowTheyAreRepeated() {
        assertThat(manifest.path("subscriptions"))
                .extracting(subscription -> subscription.path("service").textValue() + ": "
                        + subscription.path("topic").textValue() + "/"
                        + subscription.path("name").textValue() + ", "
                        + subscription.path("retry").path("maxAttempts").intValue() + " attempts")
                .containsExactly(
                        "monitor: site-added/check-new-site, 10 attempts",
                        "notify: uptime-transition/post-webhook, 3 attempts");
        assertThat(manifest.path("subscriptions"))
                .allSatisfy(subscription ->
                        assertThat(subscription.path("doc").textValue()).isNotBlank());
    }

    @Test
    void theThreeServicesAreThere() {
        assertThat(manifest.path("services"))
                .extracting(service -> service.path("name").textValue())
                .containsExactly("monitor", "notify", "site");
    }

    private static JsonNode read() {
        try (InputStream fragment =
                Application.class.getResourceAsStream("/META-INF/fanfare/dev.fanfare.sample.json")) {
            assertThat(fragment).as("the manifest fragment").isNotNull();
            return new ObjectMapper().readTree(fragment);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
