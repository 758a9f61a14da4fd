package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What there must be at the broker, and what is said where it is not. */
abstract class TopologyTests extends Theme {
    @Test
    void g01_c51_creatingWhatIsThereChangesNothing() {
        Wire wire = bench().wire(Group.CORE);
        wire.notes("before");
        wire.close();

        Wire again = bench().wire(Group.CORE);
        again.notes("after");

        Tap tap = again.tap("kit-notes", "first");
        assertThat(List.of(tap.handle(), tap.handle())).containsExactlyInAnyOrder("before", "after");
        tap.empty();
    }

    @Test
    void c52_aResourceThatIsDifferentIsNamedAtStart() {
        bench().wire(Group.CORE).close();
        Tempo other = new Tempo(
                bench().lease().multipliedBy(2),
                bench().tempo().backoff(),
                bench().tempo().maxAttempts());

        assertThatThrownBy(() -> bench().app(Group.CORE)
                        .at(other)
                        .setting("provision", "verify")
                        .start())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("kit-notes/first");
    }

    @Test
    void c52_whatIsAsItShouldBePassesTheVerification() {
        bench().wire(Group.CORE).close();

        Member member = bench().app(Group.CORE).setting("provision", "verify").start();

        member.note("verified");
        bench().until("it is handled", () -> member.ended("first").size() == 1);
    }

    @Test
    void c53_anApplicationRunsWithoutCreatingOrVerifying() {
        bench().wire(Group.CORE).close();

        Member member = bench().app(Group.CORE).setting("provision", "none").start();

        member.note("unverified");
        bench().until("it is handled", () -> member.ended("first").size() == 1);
    }

    @Test
    void c54_everyMissingResourceIsNamedAtStart() {
        assertThatThrownBy(() -> bench().wire(Set.of(Group.CORE), bench().tempo(), Optional.of(Provision.VERIFY)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("kit-notes")
                .hasMessageContaining("kit-letters")
                .hasMessageContaining("kit-notes/first")
                .hasMessageContaining("kit-moves/follow");
    }
}
