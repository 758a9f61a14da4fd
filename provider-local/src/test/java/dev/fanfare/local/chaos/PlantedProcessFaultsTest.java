package dev.fanfare.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.faults.ProcessFault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The chaos run sees what is wrong with a broker; {@link ProcessFault} says of each fault what it is. */
class PlantedProcessFaultsTest {
    private static final int MOST_ROUNDS = 5;

    /** What each fault breaks; one of them has to be told. */
    private static final Map<ProcessFault, Set<String>> BREAKS = Map.of(
            ProcessFault.ACCEPTS_BEFORE_IT_WRITES, Set.of("I1"),
            ProcessFault.ACKNOWLEDGES_BEFORE_HANDLING, Set.of("I1"),
            ProcessFault.ANSWERS_BEFORE_IT_ACKNOWLEDGES, Set.of("I5", "I14"),
            ProcessFault.LOSES_WHAT_WAS_IN_FLIGHT, Set.of("I1"),
            ProcessFault.FORGETS_LEASES, Set.of("I11"),
            ProcessFault.REDELIVERS_BEHIND_SUCCESSORS, Set.of("I7", "I8", "I9", "I10"),
            ProcessFault.PUBLISHES_TWICE, Set.of("I5"),
            ProcessFault.DROPS_DEAD_LETTERS, Set.of("I1"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    @Timeout(240)
    void everyFaultIsSeenWithinAFewRounds(ProcessFault fault) throws Exception {
        Rounds rounds =
                new Rounds(Options.of("--mode", "alone", "--fault", fault.name(), "--folder", folder.toString()));
        Set<String> broken = BREAKS.get(fault);
        boolean seen = false;
        for (long seed = 1; !seen && seed <= MOST_ROUNDS; seed++) {
            seen = rounds.round(seed).violations().stream()
                    .anyMatch(violation -> broken.contains(violation.substring(0, violation.indexOf(':'))));
        }

        assertThat(seen)
                .as("%s breaks %s; instead: %s", fault, broken, rounds.tally().violations())
                .isTrue();
    }
}
