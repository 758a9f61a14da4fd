package dev.fanfare.integration.evolution;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.lock.Breach;
import dev.fanfare.processor.lock.Contract;
import dev.fanfare.processor.lock.Gate;
import java.util.List;

/** What the gate says of a change: the comparison that the compiler makes with the lock file. */
final class Verdict {
    private Verdict() {}

    /** The kinds of what it says; nothing if the change is safe in this direction. */
    static List<String> of(TopicVersion older, TopicVersion newer, Direction direction) {
        Compatibility mode = direction == Direction.BACKWARD ? Compatibility.BACKWARD : Compatibility.FORWARD;
        return Gate.compare(contract(older), contract(newer), mode).stream()
                .map(Breach::kind)
                .map(Breach.Kind::name)
                .distinct()
                .toList();
    }

    private static Contract contract(TopicVersion version) {
        return Contract.of(version.schemas(), version.root(), version.eventNames());
    }
}
