package dev.fanfare.local.chaos;

import dev.fanfare.local.chaos.Child.Role;
import java.util.List;

/** Who has the directory. */
@SuppressWarnings("ImmutableEnumChecker") // immutable lists
enum Mode {
    /** One process at a time, which does everything. */
    ALONE(
            "one process at a time has the directory, publishes and consumes",
            List.of(Role.ALL),
            List.of(Harm.KILL_BROKER, Harm.KILL_BROKER, Harm.STOP_BROKER, Harm.FREEZE, Harm.PAUSE)),
    /** Several processes, of which one has it and serves the others. */
    SHARED(
            "several processes share the directory, and one takes over from the other",
            List.of(Role.PUBLISHER, Role.CONSUMER, Role.CONSUMER),
            List.of(
                    Harm.KILL_BROKER,
                    Harm.STOP_BROKER,
                    Harm.KILL_CONSUMER,
                    Harm.KILL_PUBLISHER,
                    Harm.STOP_CONSUMER,
                    Harm.FREEZE,
                    Harm.FREEZE_BROKER,
                    Harm.PAUSE)),
    /** A broker on its own, and others that connect to it. */
    STANDALONE(
            "a broker on its own has the directory, and the others connect to it",
            List.of(Role.BROKER, Role.PUBLISHER, Role.CONSUMER, Role.CONSUMER),
            SHARED.harms);

    private final String text;
    private final List<Role> roles;
    private final List<Harm> harms;

    Mode(String text, List<Role> roles, List<Harm> harms) {
        this.text = text;
        this.roles = roles;
        this.harms = harms;
    }

    /** In words. */
    String text() {
        return text;
    }

    /** The processes that there are. */
    List<Role> roles() {
        return roles;
    }

    /** What is done in it; more than once what is done more often. */
    List<Harm> harms() {
        return harms;
    }
}
