package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private static GcpSettings read(Map<String, String> settings, Map<String, String> environment) {
        return GcpSettings.of(
                settings, name -> Optional.ofNullable(environment.get(name)), () -> Optional.of("of-credentials"));
    }

    @Test
    void theProjectIsTheOneThatIsSetThenOfTheEnvironmentThenOfTheCredentials() {
        Map<String, String> environment = Map.of("GOOGLE_CLOUD_PROJECT", "of-environment");

        assertThat(read(Map.of("gcp.project", "set"), environment).project()).isEqualTo("set");
        assertThat(read(Map.of(), environment).project()).isEqualTo("of-environment");
        assertThat(read(Map.of(), Map.of()).project()).isEqualTo("of-credentials");
    }

    @Test
    void withoutAnEndpointItIsTheGlobalOneWithTls() {
        GcpSettings settings = read(Map.of(), Map.of());

        assertThat(settings.endpoint()).isEqualTo("pubsub.googleapis.com:443");
        assertThat(settings.plaintext()).isFalse();
    }

    @Test
    void aRegionalEndpointNeedsNoPort() {
        GcpSettings settings = read(Map.of("gcp.endpoint", "europe-west1-pubsub.googleapis.com"), Map.of());

        assertThat(settings.endpoint()).isEqualTo("europe-west1-pubsub.googleapis.com:443");
        assertThat(settings.plaintext()).isFalse();
    }

    @Test
    void anEmulatorOfTheEnvironmentIsHonouredUnlessAnEndpointIsSet() {
        Map<String, String> environment =
                Map.of("PUBSUB_EMULATOR_HOST", "127.0.0.1:8085", "GOOGLE_CLOUD_PROJECT", "mine");

        assertThat(read(Map.of(), environment).endpoint()).isEqualTo("127.0.0.1:8085");
        assertThat(read(Map.of(), environment).plaintext()).isTrue();
        assertThat(read(Map.of("gcp.endpoint", "eu-pubsub.googleapis.com"), environment)
                        .plaintext())
                .isFalse();
    }

    @Test
    void anEmulatorHasNoCredentialsToTakeAProjectFrom() {
        assertThatThrownBy(() -> read(Map.of("gcp.emulator-host", "127.0.0.1:8085"), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("fanfare.gcp.project")
                .hasMessageContaining("GOOGLE_CLOUD_PROJECT");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> read(
                        Map.of(
                                "gcp.endpoint", "https://pubsub",
                                "gcp.emulator-host", "nowhere",
                                "gcp.prefix", "google-",
                                "gcp.project-number", "my-project"),
                        Map.of()))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(6));
    }

    @Test
    void namesAreMadeOfThePrefixAndTheTopology() {
        ResourceNames names = new ResourceNames(read(Map.of("gcp.prefix", "prod-", "gcp.project", "p1"), Map.of()));

        assertThat(names.topic("signups")).isEqualTo("projects/p1/topics/prod-signups");
        assertThat(names.subscription(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/p1/subscriptions/prod-signups.welcome");
        assertThat(names.deadTopic(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/p1/topics/prod-signups.welcome.dead");
        assertThat(names.deadSubscription(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/p1/subscriptions/prod-signups.welcome.dead");
    }

    @Test
    void bindingsNameOtherResourcesByTheirLastPartOrInFull() throws IOException {
        Path file = folder.resolve("bindings.properties");
        Files.writeString(file, """
                topic.signups = projects/shared/topics/all-signups
                subscription.signups/welcome = welcome-v2
                dead-letter.signups/welcome = projects/ops/topics/welcome-dead
                """);
        ResourceNames names =
                new ResourceNames(read(Map.of("bindings", file.toString(), "gcp.project", "p1"), Map.of()));

        assertThat(names.topic("signups")).isEqualTo("projects/shared/topics/all-signups");
        assertThat(names.subscription(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/p1/subscriptions/welcome-v2");
        assertThat(names.deadTopic(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/ops/topics/welcome-dead");
        assertThat(names.deadSubscription(Given.subscription("signups", "welcome")))
                .isEqualTo("projects/ops/subscriptions/welcome-dead");
    }

    @Test
    void aNameThatPubSubForbidsIsToldBeforeAnythingIsCalled() {
        ResourceNames names = new ResourceNames(read(Map.of("gcp.project", "p1"), Map.of()));

        assertThatThrownBy(() -> names.check(Given.topology("google-news", "read")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("google-news")
                .hasMessageContaining("fanfare.gcp.prefix");
        names.check(Given.topology("news", "read"));
    }
}
