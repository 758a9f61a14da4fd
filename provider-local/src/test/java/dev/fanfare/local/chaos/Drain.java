package dev.fanfare.local.chaos;

import dev.fanfare.local.LocalProvider;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.store.Store;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Topology;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.HistoryChecker;
import dev.fanfare.testkit.history.Rule;
import dev.fanfare.testkit.history.Verdict;
import dev.fanfare.testkit.history.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Once all processes have ended: handles what is left in this one, looks at what is stored then, and judges. */
record Drain(Application application, Path folder, Path directory, long seed, Diary diary, Duration patience) {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);
    private static final String NAME = "drain";
    private static final int LOOK_MILLIS = 50;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    Verdict judged() throws IOException, InterruptedException {
        List<Rule> rules = application.rules();
        HistoryChecker checker = new HistoryChecker(rules, Set.of());
        long begun = System.nanoTime();
        List<String> wrong = new ArrayList<>();
        long left = 1;
        try (Diary own = new Diary(folder, NAME)) {
            while (left > 0 && lasts(begun).compareTo(patience) < 0) {
                handle(own, checker, begun);
                left = stored(wrong);
            }
            noteDeadLetters(own);
        }
        boolean drained = checker.unfinished(history(rules)).isEmpty();
        diary.note(new Event.Ended(drained, lasts(begun)));
        Verdict verdict = checker.check(history(rules));
        return with(verdict, wrong, left);
    }

    private static Duration lasts(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Until everything that is known to be there has had its end. */
    private void handle(Diary own, HistoryChecker checker, long begun) throws InterruptedException {
        List<Rule> rules = application.rules();
        Fanfare fanfare = start(own);
        try (fanfare) {
            do {
                boolean unused = NEVER.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } while (!checker.unfinished(history(rules)).isEmpty()
                    && lasts(begun).compareTo(patience) < 0);
        }
    }

    private Fanfare start(Diary own) {
        Eyes eyes = new Eyes(own, NAME, NUMBERS.incrementAndGet());
        Fates fates = new Fates(seed, application.lease(), false);
        Map<String, String> settings = Map.of("local.dir", directory.toString());
        return application.start(new SeenProvider(new LocalProvider(), eyes), eyes, fates, settings);
    }

    private void noteDeadLetters(Diary own) {
        try (Fanfare fanfare = start(own)) {
            for (Topology.Subscription each : fanfare.topology().subscriptions()) {
                List<String> ids = fanfare.deadLetters(each.topic(), each.name()).list(Integer.MAX_VALUE).stream()
                        .map(DeadLetter::id)
                        .map(id -> id.value())
                        .toList();
                diary.note(new Event.DeadLetters(each.path(), ids));
            }
        }
    }

    private List<Event> history(List<Rule> rules) {
        return Diaries.history(
                folder,
                subscription -> rules.stream()
                        .anyMatch(rule ->
                                rule.exactlyOnce() && rule.subscription().equals(subscription)));
    }

    /** How many messages are stored; notes whether the storage was damaged. */
    private long stored(List<String> wrong) throws IOException {
        class Messages implements Store.Contents {
            private long count;

            @Override
            public String wrong() {
                return "";
            }

            @Override
            public void record(byte[] key, Store.Content content) {
                if (RecordKeys.kind(key) == RecordKeys.MESSAGE) {
                    count++;
                }
            }
        }
        Store.Opened<Messages> opened = Store.open(directory, Messages::new, (key, one, other) -> other);
        opened.store().close();
        try (var files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().startsWith("damaged"))
                    .forEach(file -> wrong.add("The storage was damaged: " + file));
        }
        return opened.contents().count;
    }

    private Verdict with(Verdict verdict, List<String> wrong, long left) {
        List<Violation> violations = new ArrayList<>();
        wrong.forEach(problem -> violations.add(new Violation("storage", problem)));
        if (left > 0) {
            violations.add(new Violation("I13", left + " messages are still stored, " + patience + " after the end"));
        }
        violations.addAll(verdict.violations());
        return new Verdict(violations, verdict.counts());
    }
}
