package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.durable.DurableProbe;
import dev.fanfare.benchmarks.durable.Sink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stored broker, each measurement in a fresh JVM and a fresh folder.
 *
 * @param messages how many are in the backlog, and how many go through
 * @param published messages a second, by kind and number of publishing threads
 * @param backlog of the run with the long backlog
 * @param recovery after it was killed
 * @param through by number of subscriptions
 */
record DurableCost(
        int messages,
        Map<String, Series> published,
        List<ChildProcess> backlog,
        List<ChildProcess> recovery,
        Map<Integer, List<ChildProcess>> through) {
    static final List<Integer> THREADS = List.of(1, 64);
    static final List<Integer> SUBSCRIPTIONS = List.of(1, 10);

    static DurableCost measure(Path folder, int rounds, double seconds, int messages) {
        Map<String, List<Double>> published = new TreeMap<>();
        List<ChildProcess> backlog = new ArrayList<>();
        List<ChildProcess> recovery = new ArrayList<>();
        Map<Integer, List<ChildProcess>> through = new TreeMap<>();
        List<Sink.Kind> order = new ArrayList<>(List.of(Sink.Kind.values()));
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                for (Sink.Kind kind : order) {
                    double rate = probe(folder, "publish", kind.name(), threads, seconds)
                            .number("rate");
                    published
                            .computeIfAbsent(key(kind, threads), any -> new ArrayList<>())
                            .add(rate);
                    System.out.printf("  %s, %d threads: %,.0f/s%n", kind.title(), threads, rate);
                }
            }
            Collections.rotate(order, 1);
            backlog.add(probe(folder, "backlog", messages, seconds));
            recovery.add(run("recover", folder));
            for (int subscriptions : SUBSCRIPTIONS) {
                through.computeIfAbsent(subscriptions, any -> new ArrayList<>())
                        .add(probe(folder, "through", subscriptions, messages));
            }
        }
        delete(folder);
        Map<String, Series> series = new TreeMap<>();
        published.forEach((key, rates) -> series.put(key, new Series(rates)));
        return new DurableCost(messages, series, backlog, recovery, through);
    }

    Series published(Sink.Kind kind, int threads) {
        return published.getOrDefault(key(kind, threads), new Series(List.of(0.0)));
    }

    static Series series(List<ChildProcess> runs, String word) {
        return new Series(runs.stream().map(run -> run.number(word)).toList());
    }

    private static String key(Sink.Kind kind, int threads) {
        return kind + " " + threads;
    }

    private static ChildProcess probe(Path folder, Object... arguments) {
        delete(folder);
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(folder);
        return run(all.toArray());
    }

    private static ChildProcess run(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx512m", "-XX:+UseG1GC", "-cp", ClassPath.current().toString(), DurableProbe.class.getName()));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        return ChildProcess.run("java", command);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
