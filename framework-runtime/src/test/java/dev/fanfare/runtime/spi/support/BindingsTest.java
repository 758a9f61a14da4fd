package dev.fanfare.runtime.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingsTest {
    @Test
    void aFileSaysWhichResourcesThereAre(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("bindings.properties"), """
                # written by an operator
                topic.signups = arn:aws:sns:eu-central-1:123456789012:live-signups
                subscription.signups/welcome = https://sqs.eu-central-1.amazonaws.com/123456789012/live-welcome
                """);

        Bindings bindings = Bindings.read(file.toString());

        assertThat(bindings.topic("signups")).contains("arn:aws:sns:eu-central-1:123456789012:live-signups");
        assertThat(bindings.subscription("signups/welcome")).get().asString().endsWith("/live-welcome");
        assertThat(bindings.deadLetter("signups/welcome")).isEmpty();
    }

    @Test
    void everyWrongLineIsNamed(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("wrong"), "topic.a=\nsubscription.b=x\nqueue.c=y\n");

        assertThatThrownBy(() -> Bindings.read(file.toString()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("topic.a", "subscription.b", "queue.c");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Bindings.read("no/such/file"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no/such/file");
    }

    @Test
    void settingsAreReadAndEveryWrongOneIsTold() {
        ProviderSettings settings =
                new ProviderSettings(Map.of("x.a", " text ", "x.b", "2m", "x.c", "yes", "x.d", "1s"));

        assertThat(settings.text("x.a")).contains("text");
        assertThat(settings.text("x.z")).isEmpty();
        assertThat(settings.flag("x.z")).isFalse();
        assertThat(settings.duration("x.d", Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(20)))
                .isEqualTo(Duration.ofSeconds(1));
        settings.check("fine so far");
        settings.duration("x.b", Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(20));
        settings.flag("x.c");

        assertThatThrownBy(() -> settings.check("wrong"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("fanfare.x.b", "1s to 20s", "fanfare.x.c", "true or false");
    }
}
