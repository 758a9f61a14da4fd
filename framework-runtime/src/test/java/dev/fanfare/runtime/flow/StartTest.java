package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareApplication;
import dev.fanfare.runtime.FanfareBuilder;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.testing.Desk;
import dev.fanfare.runtime.testing.FakeBroker;
import dev.fanfare.runtime.testing.MemoryLoader;
import dev.fanfare.runtime.testing.Modules;
import dev.fanfare.runtime.testing.OrdersContribution;
import dev.fanfare.runtime.testing.Signup;
import dev.fanfare.runtime.testing.SignupsContribution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the builder on, as an application starts. */
class StartTest {
    private final FakeBroker broker = new FakeBroker();
    private final Desk desk = new Desk("front");
    private final MemoryLoader loader = new MemoryLoader()
            .add(Modules.SERVICES, SignupsContribution.class.getName() + "\n" + OrdersContribution.class.getName())
            .add(SignupsContribution.MANIFEST, Modules.signups())
            .add(OrdersContribution.MANIFEST, Modules.orders());

    @Test
    void anApplicationStartsHandlesAndCloses() {
        try (Fanfare fanfare = builder().handler(desk).build().start()) {
            fanfare.publisher(Signup.class).publish(new Signup(1, "pro", "ada@example.com"));

            await().until(() -> desk.seen().size() == 1);
            assertThat(fanfare.topology().topics()).hasSize(2);
        }
        assertThat(broker.isClosed()).isTrue();
    }

    @Test
    void theProviderIsOpenedWithItsSettingsAndTheProvision() {
        FanfareApplication application = builder()
                .handler(desk)
                .setting("fake.endpoint", "there")
                .setting("provision", "none")
                .build();

        application.start().close();

        assertThat(broker.context().settings()).isEqualTo(Map.of("fake.endpoint", "there"));
        assertThat(broker.context().provision()).contains(Provision.NONE);
        assertThat(broker.context().topology()).isEqualTo(application.topology());
    }

    @Test
    void theProviderOfTheClassPathIsTaken() {
        loader.add("META-INF/services/dev.fanfare.runtime.spi.Provider", FakeBroker.class.getName());

        try (Fanfare fanfare = Fanfare.builder()
                .classLoader(loader)
                .provider("fake")
                .handler(desk)
                .build()
                .start()) {
            fanfare.publisher(Signup.class).publish(new Signup(1, "pro", "ada@example.com"));
            await().until(() -> desk.seen().size() == 1);
        }
    }

    @Test
    void aContainerGivesTheInstancesThatWereNotGiven() {
        try (Fanfare fanfare = builder()
                .instances(type -> type == Desk.class ? desk : null)
                .build()
                .start()) {
            fanfare.publisher(Signup.class).publish(new Signup(1, "pro", "ada@example.com"));
            await().until(() -> desk.seen().size() == 1);
        }
    }

    @Test
    void aHandlerClassWithoutAnInstanceIsAnErrorWithTheLineToWrite() {
        assertThatThrownBy(() -> builder().build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        Desk.class.getName() + " handles subscription \"signups/welcome\" but has no instance")
                .hasMessageContaining("Fanfare.builder().handler(new Desk(...))");
    }

    @Test
    void anInstanceWithoutHandlersAndASecondOneOfAClassAreErrors() {
        assertThatThrownBy(() -> builder()
                        .handler(desk)
                        .handler(new Desk("back"))
                        .handler("text")
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("java.lang.String was given as a handler but has no @Subscribe method")
                .hasMessageContaining("2 instances of " + Desk.class.getName());
    }

    @Test
    void whatTheProviderCannotDoIsRefused() {
        broker.with(new Capabilities(false, true, true, 100));

        ConfigurationException failure = catchThrowableOfType(
                ConfigurationException.class, () -> builder().handler(desk).build());

        assertThat(failure.problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith("Topic \"orders\" (dev/")
                                .contains("needs the order of a key, which provider \"fake\" has not"),
                        problem -> assertThat(problem)
                                .contains("carries 100 bytes")
                                .contains("512 are the least"));
    }

    @Test
    void configurationProviderAndHandlersAreReportedTogether() {
        broker.with(new Capabilities(false, true, true, 4096));

        ConfigurationException failure = catchThrowableOfType(
                ConfigurationException.class,
                () -> builder()
                        .setting("shutdwon.timeout", "10s")
                        .setting("concurrency", "many")
                        .build());

        assertThat(failure.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.contains("fanfare.shutdwon.timeout (from builder)")
                        && problem.contains("Did you mean fanfare.shutdown.timeout?"))
                .anyMatch(problem -> problem.contains("fanfare.concurrency is \"many\""))
                .anyMatch(problem -> problem.contains("needs the order of a key"))
                .anyMatch(problem -> problem.contains("has no instance"));
    }

    @Test
    void twoInstancesOfOneApplicationAreIndependent() {
        FanfareApplication application = builder().handler(desk).build();
        Fanfare first = application.start();
        first.close();

        try (Fanfare second = application.start()) {
            second.publisher(Signup.class).publish(new Signup(1, "pro", "ada@example.com"));
            await().until(() -> desk.seen().size() == 1);
        }
    }

    private FanfareBuilder builder() {
        return Fanfare.builder().classLoader(loader).provider(broker).time(new VirtualTime());
    }
}
