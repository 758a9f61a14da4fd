package dev.fanfare.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.testing.FakeBroker;
import dev.fanfare.runtime.testing.MemoryLoader;
import dev.fanfare.runtime.testing.OtherBroker;
import dev.fanfare.runtime.testing.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String PROVIDERS = "META-INF/services/dev.fanfare.runtime.spi.Provider";

    private final Map<String, String> builder = new HashMap<>();
    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final MemoryLoader loader = new MemoryLoader();
    private final List<String> problems = new ArrayList<>();
    private final Topology.Subscription welcome = Topics.subscription("signups", "send-welcome");

    @Test
    void withoutConfigurationEverythingIsAsTheManifestSays() {
        ResolvedSettings resolved = resolve();

        assertThat(problems).isEmpty();
        assertThat(resolved.shutdownTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(resolved.provision()).isEmpty();
        assertThat(resolved.providerSettings()).isEmpty();
        assertThat(resolved.concurrency(welcome)).isEqualTo(16);
        assertThat(resolved.timeout(welcome)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theStrongerSourceWins() {
        loader.add("fanfare.properties", """
                fanfare.fake.endpoint=file
                fanfare.shutdown.timeout=1s
                fanfare.concurrency=1
                fanfare.provision=none
                """);
        environment.put("FANFARE_SHUTDOWN_TIMEOUT", "2s");
        environment.put("FANFARE_CONCURRENCY", "2");
        environment.put("FANFARE_PROVISION", "create");
        system.setProperty("fanfare.concurrency", "3");
        system.setProperty("fanfare.provision", "verify");
        builder.put("fanfare.provision", "create");

        ResolvedSettings resolved = resolve();

        assertThat(problems).isEmpty();
        assertThat(resolved.providerSettings()).isEqualTo(Map.of("fake.endpoint", "file"));
        assertThat(resolved.shutdownTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(resolved.concurrency(welcome)).isEqualTo(3);
        assertThat(resolved.provision()).contains(Provision.CREATE);
    }

    @Test
    void aSubscriptionsOwnValueIsStrongerThanTheOneForAll() {
        system.setProperty("fanfare.concurrency", "3");
        system.setProperty("fanfare.subscriptions.signups.send-welcome.concurrency", "5");
        system.setProperty("fanfare.subscriptions.signups.send-welcome.timeout", "1h");

        ResolvedSettings resolved = resolve();

        assertThat(resolved.concurrency(welcome)).isEqualTo(5);
        assertThat(resolved.timeout(welcome)).isEqualTo(Duration.ofHours(1));
        assertThat(resolved.concurrency(Topics.subscription("signups", "audit")))
                .isEqualTo(3);
    }

    @Test
    void environmentVariablesHaveNeitherHyphensNorCase() {
        environment.put("FANFARE_SUBSCRIPTIONS_SIGNUPS_SEND_WELCOME_CONCURRENCY", "7");
        environment.put("fanfare_fake_endpoint", "here");

        ResolvedSettings resolved = resolve();

        assertThat(problems).isEmpty();
        assertThat(resolved.concurrency(welcome)).isEqualTo(7);
        assertThat(resolved.providerSettings()).isEqualTo(Map.of("fake.endpoint", "here"));
    }

    @Test
    void otherNamesAreNoneOfFanfaresBusiness() {
        system.setProperty("fanfares.x", "1");
        environment.put("FANFAREX", "1");
        environment.put("FANFARE_TEST_AWS_ENDPOINT", "http://localhost:4566");

        resolve();

        assertThat(problems).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        loader.add("fanfare.properties", "provider=fake\nfanfare.fake.endpont=x\n");
        environment.put("FANFARE_SHUTDWON_TIMEOUT", "2s");
        environment.put("FANFARE_CONCURRENCY", "0");
        system.setProperty("fanfare.subscriptions.signups.send-welcom.concurrency", "1");
        system.setProperty("fanfare.subscriptions.signups.send-welcome.timeout", "13h");
        system.setProperty("fanfare.subscriptions.signups.send-welcome.max-attempts", "3");
        builder.put("fanfare.provision", "creat");
        builder.put("fanfare.shutdown.timeout", "soon");

        resolve();

        String known = " is no configuration key of this application on provider \"fake\".";
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "provider (from fanfare.properties)" + known,
                        "fanfare.fake.endpont (from fanfare.properties)" + known
                                + " Did you mean fanfare.fake.endpoint?",
                        "FANFARE_SHUTDWON_TIMEOUT (from environment variable FANFARE_SHUTDWON_TIMEOUT)" + known
                                + " Did you mean FANFARE_SHUTDOWN_TIMEOUT?",
                        "fanfare.concurrency is \"0\" (from environment variable FANFARE_CONCURRENCY), but it must be"
                                + " a whole number, 1 to 1000.",
                        "fanfare.subscriptions.signups.send-welcom.concurrency (from system property)" + known
                                + " Did you mean fanfare.subscriptions.signups.send-welcome.concurrency?",
                        "fanfare.subscriptions.signups.send-welcome.timeout is \"13h\" (from system property), but it"
                                + " must be a whole number and a unit, such as 250ms, 30s, 10m, 12h or 7d, more than nothing and"
                                + " at most 12h.",
                        "fanfare.subscriptions.signups.send-welcome.max-attempts (from system property)" + known
                                + " Did you mean fanfare.subscriptions.signups.send-welcome.timeout?",
                        "fanfare.provision is \"creat\" (from builder), but it must be verify, create or none.",
                        "fanfare.shutdown.timeout is \"soon\" (from builder), but it must be a whole number and a unit,"
                                + " such as 250ms, 30s, 10m, 12h or 7d.");
    }

    @Test
    void aVariableThatCanMeanTwoKeysIsAnError() {
        environment.put("FANFARE_SUBSCRIPTIONS_A_B_C_CONCURRENCY", "7");
        Topology topology = topology(Topics.subscription("a", "b-c"), Topics.subscription("a-b", "c"));

        settings().resolve(topology, new FakeBroker(), problems);

        assertThat(problems).singleElement().asString().contains("fanfare.subscriptions.a-b.c.concurrency");
    }

    @Test
    void anUnreadablePropertiesFileIsAnError() {
        loader.add("fanfare.properties", "fanfare.provider=\\u00zz\n");

        assertThatThrownBy(this::settings)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("fanfare.properties");
    }

    @Test
    void theOnlyProviderOnTheClassPathIsTaken() {
        loader.add(PROVIDERS, FakeBroker.class.getName());

        assertThat(settings().provider(Optional.empty())).isInstanceOf(FakeBroker.class);
    }

    @Test
    void theConfiguredProviderIsTaken() {
        loader.add(PROVIDERS, FakeBroker.class.getName() + "\n" + OtherBroker.class.getName());
        environment.put("FANFARE_PROVIDER", "other");

        assertThat(settings().provider(Optional.empty())).isInstanceOf(OtherBroker.class);
    }

    @Test
    void aGivenProviderIsTakenWhateverIsConfigured() {
        environment.put("FANFARE_PROVIDER", "other");
        Provider given = new FakeBroker();

        assertThat(settings().provider(Optional.of(given))).isSameAs(given);
    }

    @Test
    void twoProvidersAndNoChoiceIsAnErrorThatListsThem() {
        loader.add(PROVIDERS, FakeBroker.class.getName() + "\n" + OtherBroker.class.getName());

        assertThatThrownBy(() -> settings().provider(Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("[fake, other]")
                .hasMessageContaining("Set fanfare.provider");
    }

    @Test
    void noProviderIsAnErrorThatSaysWhatToAdd() {
        loader.add(PROVIDERS, "");

        assertThatThrownBy(() -> settings().provider(Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no provider on the class path")
                .hasMessageContaining("fanfare-local");
    }

    @Test
    void anUnknownProviderIsAnErrorWithTheNearest() {
        loader.add(PROVIDERS, FakeBroker.class.getName());
        builder.put("fanfare.provider", "fkae");

        assertThatThrownBy(() -> settings().provider(Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no provider \"fkae\" (from builder)")
                .hasMessageContaining("[fake]")
                .hasMessageContaining("Did you mean \"fake\"?");
    }

    @Test
    void aBrokenProviderEntryIsAnError() {
        loader.add(PROVIDERS, "com.example.Gone");

        assertThatThrownBy(() -> settings().provider(Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("com.example.Gone");
    }

    private ResolvedSettings resolve() {
        Topology topology = topology(welcome, Topics.subscription("signups", "audit"));
        return settings().resolve(topology, new FakeBroker(), problems);
    }

    private Settings settings() {
        return Settings.load(builder, system, environment, loader);
    }

    private static Topology topology(Topology.Subscription... subscriptions) {
        return new Topology("1.0", "m", List.of(), List.of(subscriptions), List.of(), Map.of());
    }
}
