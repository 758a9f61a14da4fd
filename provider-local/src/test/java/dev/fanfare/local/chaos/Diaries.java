package dev.fanfare.local.chaos;

import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.Event.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The diaries of all processes of a round as one history. */
final class Diaries {
    /** In the driver's diary: the process that had the broker died, and so did what it had not written. */
    static final String BROKER = "the broker";

    /** An acknowledgement is written within a millisecond of its answer, and a loaded machine is slower than that. */
    private static final long UNWRITTEN_NANOS = 250_000_000;

    private Diaries() {}

    /** Something in a diary. */
    record Entry(long at, String diary, Event event) {}

    /**
     * The history.
     *
     * @param safe whether, on this subscription, the answer to a settlement means that it is stored
     */
    static List<Event> history(Path folder, Predicate<String> safe) {
        List<Entry> entries = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(Diary.SUFFIX)) {
                    read(file, name.substring(0, name.length() - Diary.SUFFIX.length()), entries);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        entries.sort(Comparator.comparingLong(Entry::at));
        return merged(entries, safe);
    }

    /** Whole lines only: the end of the last one may have died with its process. */
    private static void read(Path file, String name, List<Entry> entries) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            int tab = text.indexOf('\t', from);
            entries.add(new Entry(
                    Long.parseLong(text.substring(from, tab)), name, EventText.read(text.substring(tab + 1, end))));
            from = end + 1;
        }
    }

    /** What a process that died did not come to say: the outcome of its publishes, and of what its broker had not written. */
    static List<Event> merged(List<Entry> entries, Predicate<String> safe) {
        List<Long> deaths = entries.stream()
                .filter(entry -> entry.event().equals(new Event.Crashed(BROKER)))
                .map(Entry::at)
                .toList();
        Map<Long, String> subscriptions = new HashMap<>();
        Map<String, Set<String>> open = new HashMap<>();
        List<Event> history = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Event event = entry.event();
            Set<String> ids = open.computeIfAbsent(entry.diary(), any -> new LinkedHashSet<>());
            if (event instanceof Event.Publishing it) {
                ids.add(it.id());
            } else if (event instanceof Event.Accepted it) {
                ids.remove(it.id());
            } else if (event instanceof Event.Unknown it) {
                ids.remove(it.id());
            } else if (event instanceof Event.Delivered it) {
                subscriptions.put(it.n(), it.subscription());
            } else if (event instanceof Event.Settled it && it.answer() == Answer.DONE) {
                boolean stored = safe.test(subscriptions.getOrDefault(it.n(), ""));
                event = stored || !diedSoonAfter(entry.at(), deaths) ? it : new Event.Settled(it.n(), Answer.UNKNOWN);
            } else if (event instanceof Event.Crashed it) {
                Set<String> left = open.getOrDefault(it.instance(), Set.of());
                left.forEach(id -> history.add(new Event.Unknown(id)));
                open.remove(it.instance());
            }
            history.add(event);
        }
        return history;
    }

    private static boolean diedSoonAfter(long at, List<Long> deaths) {
        return deaths.stream().anyMatch(death -> death >= at && death - at < UNWRITTEN_NANOS);
    }
}
