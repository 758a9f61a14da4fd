package dev.fanfare.local.chaos;

import dev.fanfare.local.chaos.Child.Role;
import dev.fanfare.local.faults.ProcessFault;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.Verdict;
import dev.fanfare.testkit.history.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Some seconds of publishing and consuming on one new directory, while processes are killed, stopped and frozen as a seed says;
 * then all is drained and judged. For one use.
 */
final class Round {
    /** How chatty the processes are. */
    static final String LOGGING = "logging.properties";

    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_FAULTS = Duration.ofSeconds(4);
    private static final int HARMS = 5;
    private static final int MOST_BYTES = 80_000;
    private static final int MOST_MILLIS = 4_000;
    private static final int LOOK_MILLIS = 10;
    private static final int MOST_OF_EACH = 5;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final Mode mode;
    private final long seed;
    private final Random random;
    private final Path folder;
    private final Path directory;
    private final Application application = new Application(LEASE);
    private final Cast cast;
    private final Duration patience;
    private final Map<Harm, Integer> harms = new EnumMap<>(Harm.class);
    private final List<String> wrong = new ArrayList<>();
    private final Diary diary;
    private final Takeovers takeovers;

    /** @param folder a new one, which has all that there is to know afterwards */
    Round(Mode mode, long seed, ProcessFault fault, Path folder) throws IOException {
        this.mode = mode;
        this.seed = seed;
        this.random = new Random(seed);
        this.folder = folder;
        this.directory = folder.resolve("messages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(LOGGING), """
                handlers=java.util.logging.ConsoleHandler
                .level=INFO
                dev.fanfare.runtime.dispatch.level=OFF
                java.util.logging.SimpleFormatter.format=%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
                """);
        this.diary = new Diary(folder, "driver");
        this.takeovers = new Takeovers(directory);
        // What a fault has lost never comes.
        this.patience = fault == ProcessFault.NONE ? PATIENCE : PATIENCE_WITH_FAULTS;
        this.cast = new Cast(mode, seed, LEASE, fault, folder, directory, random);
    }

    /** Runs it and says what became of it. */
    Tally.Outcome run() throws IOException, InterruptedException {
        Verdict verdict;
        try {
            cast.begin();
            rage();
            takeovers.close();
            end();
            verdict = new Drain(application, folder, directory, seed, diary, patience).judged();
        } finally {
            for (Child child : cast.all()) {
                child.kill();
            }
            takeovers.close();
            diary.close();
        }
        noteWrong(verdict);
        return new Tally.Outcome(mode, seed, harms, verdict.counts(), takeovers.millis(), wrong);
    }

    private void noteWrong(Verdict verdict) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Violation violation : verdict.violations()) {
            if (counts.merge(violation.invariant(), 1, Integer::sum) <= MOST_OF_EACH) {
                wrong.add(violation.toString());
            }
        }
        counts.forEach((invariant, count) -> {
            if (count > MOST_OF_EACH) {
                wrong.add(invariant + ": and " + (count - MOST_OF_EACH) + " more");
            }
        });
    }

    private void rage() throws IOException, InterruptedException {
        passWork(MOST_BYTES / 2);
        List<Harm> deck = new ArrayList<>(mode.harms());
        Collections.shuffle(deck, random);
        for (int i = 0; i < HARMS; i++) {
            harm(deck.get(i % deck.size()));
            calm();
            cast.all().stream()
                    .filter(Child::hasEndedByItself)
                    .forEach(child -> wrong.add(child.name() + " ended by itself, with " + child.exitCode()));
        }
    }

    /** Until something is worth being harmed: mostly work that is under way, sometimes a process that is just starting. */
    private void calm() throws IOException, InterruptedException {
        if (random.nextInt(4) == 0) {
            pass(random.nextInt(MOST_MILLIS / 6));
        } else {
            passWork(random.nextInt(MOST_BYTES));
        }
    }

    /** Until so much more is in the diaries: a loaded machine takes longer, and must not see less. */
    private void passWork(long bytes) throws IOException, InterruptedException {
        long enough = written() + bytes;
        for (int waited = 0; waited < MOST_MILLIS && written() < enough; waited += LOOK_MILLIS) {
            pass(LOOK_MILLIS);
        }
    }

    private long written() throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += file.toString().endsWith(Diary.SUFFIX) ? Files.size(file) : 0;
            }
        }
        return bytes;
    }

    private static void pass(long millis) throws InterruptedException {
        boolean unused = NEVER.await(millis, TimeUnit.MILLISECONDS);
    }

    private void harm(Harm harm) throws IOException, InterruptedException {
        switch (harm) {
            case KILL_BROKER -> kill(cast.owner());
            case KILL_CONSUMER -> kill(cast.any(Role.CONSUMER));
            case KILL_PUBLISHER -> kill(cast.any(Role.PUBLISHER));
            case STOP_BROKER -> stop(cast.owner());
            case STOP_CONSUMER -> stop(cast.any(Role.CONSUMER));
            case FREEZE -> freeze(cast.any(mode == Mode.ALONE ? Role.ALL : Role.CONSUMER), LEASE.toMillis() * 5 / 4);
            case FREEZE_BROKER -> freeze(cast.owner(), 100 + random.nextInt(400));
            case PAUSE -> {
                Child child = cast.any(mode == Mode.ALONE ? Role.ALL : Role.CONSUMER);
                child.tell("pause");
                pass(random.nextInt(200));
                child.tell("resume");
            }
        }
        harms.merge(harm, 1, Integer::sum);
    }

    /** Said before and after it: nobody can tell at which moment between the two it happens. */
    private void kill(Child child) throws IOException, InterruptedException {
        boolean owned = cast.isOwner(child);
        noteDeath(child, owned);
        watchTakeover(Harm.KILL_BROKER, owned, child);
        child.kill();
        noteDeath(child, owned || cast.isOwner(child));
        cast.replace(child);
    }

    /** Where others share the directory, one of them takes it over. */
    private void watchTakeover(Harm harm, boolean owned, Child child) {
        if (owned && mode == Mode.SHARED) {
            takeovers.watch(harm, child);
        }
    }

    private void noteDeath(Child child, boolean owner) {
        if (owner) {
            diary.note(new Event.BrokerRestarted());
            diary.note(new Event.Crashed(Diaries.BROKER));
        }
        diary.note(new Event.Crashed(child.name()));
    }

    private void stop(Child child) throws IOException, InterruptedException {
        boolean owned = cast.isOwner(child);
        if (owned) {
            diary.note(new Event.BrokerRestarted());
        }
        watchTakeover(Harm.STOP_BROKER, owned, child);
        child.tellToStop();
        note(child.awaitStop());
        if (owned || cast.isOwner(child)) {
            diary.note(new Event.BrokerRestarted());
        }
        cast.replace(child);
    }

    private void freeze(Child child, long millis) throws IOException, InterruptedException {
        diary.note(new Event.Frozen(child.name()));
        child.freeze();
        pass(millis);
        child.thaw();
        diary.note(new Event.Frozen(child.name()));
    }

    private void note(String problem) {
        if (!problem.isEmpty()) {
            wrong.add(problem);
        }
    }

    /** All leave at once, and a broker on its own last. */
    private void end() throws IOException, InterruptedException {
        diary.note(new Event.BrokerRestarted());
        for (Child child : cast.all()) {
            if (child.role() != Role.BROKER) {
                child.tellToStop();
            }
        }
        for (Child child : cast.all()) {
            if (child.role() != Role.BROKER) {
                note(child.awaitStop());
            }
        }
        for (Child child : cast.all()) {
            if (child.role() == Role.BROKER) {
                child.tellToStop();
                note(child.awaitStop());
            }
        }
        diary.note(new Event.BrokerRestarted());
        cast.clear();
    }
}
