package dev.fanfare.local.chaos;

import java.util.List;

/** Who has the directory. */
enum Mode {
    /** One process at a time, which does everything. */
    ALONE(
            "one process at a time has the directory, publishes and consumes",
            List.of(Harm.KILL_BROKER, Harm.KILL_BROKER, Harm.STOP_BROKER, Harm.FREEZE, Harm.PAUSE));

    private final String text;
    private final List<Harm> harms;

    Mode(String text, List<Harm> harms) {
        this.text = text;
        this.harms = harms;
    }

    /** In words. */
    String text() {
        return text;
    }

    /** What is done in it; more than once what is done more often. */
    List<Harm> harms() {
        return harms;
    }
}
