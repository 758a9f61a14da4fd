package dev.fanfare.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.faults.ProcessFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The chaos run sees what is wrong with a broker; {@link ProcessFault} says of each fault what it is. Processes mostly wait, so
 * some faults are tried at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedProcessFaultsTest {
    private static final int MOST_ROUNDS = 5;
    private static final int AT_ONCE = 3;

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

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<ProcessFault, Future<Tried>> tried = new EnumMap<>(ProcessFault.class);

    /** What became of a fault, and all that was told. */
    private record Tried(boolean seen, List<String> told) {}

    @BeforeAll
    void beginAll() {
        BREAKS.keySet().forEach(fault -> tried.put(fault, threads.submit(() -> rounds(fault))));
    }

    @AfterAll
    void endAll() {
        threads.shutdownNow();
    }

    private Tried rounds(ProcessFault fault) throws IOException, InterruptedException {
        String own = folder.resolve(fault.name()).toString();
        Rounds rounds = new Rounds(Options.of("--mode", "alone", "--fault", fault.name(), "--folder", own));
        boolean seen = false;
        for (long seed = 1; !seen && seed <= MOST_ROUNDS; seed++) {
            seen = rounds.round(seed).violations().stream()
                    .anyMatch(violation -> BREAKS.get(fault).contains(violation.substring(0, violation.indexOf(':'))));
        }
        return new Tried(seen, rounds.tally().violations());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    @Timeout(300)
    void everyFaultIsSeenWithinAFewRounds(ProcessFault fault) throws Exception {
        Tried what = tried.get(fault).get();

        assertThat(what.seen())
                .as("%s breaks %s; instead: %s", fault, BREAKS.get(fault), what.told())
                .isTrue();
    }
}
