package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import dev.fanfare.benchmarks.durable.Installed;
import dev.fanfare.benchmarks.durable.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Publishing to what stores, by threads that wait for their message.
 *
 * @param rates messages a second of each round, by number of threads and kind; of those that are installed
 */
record PublishCost(Map<Integer, Map<Sink.Kind, List<Double>>> rates) {
    private static final List<Integer> THREADS = List.of(1, 64);

    static PublishCost measure(DurableRun run, int rounds, double seconds) {
        Map<Integer, Map<Sink.Kind, List<Double>>> rates = new TreeMap<>();
        List<Sink.Kind> order = new ArrayList<>(
                Arrays.stream(Sink.Kind.values()).filter(Sink.Kind::isInstalled).toList());
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                for (Sink.Kind kind : order) {
                    double rate =
                            run.fresh("publish", kind.name(), threads, seconds).number("rate");
                    rates.computeIfAbsent(threads, any -> new EnumMap<>(Sink.Kind.class))
                            .computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(rate);
                    System.out.printf("  %s, %d threads: %,.0f/s%n", kind.title(), threads, rate);
                }
            }
            Collections.rotate(order, 1);
        }
        run.clear();
        return new PublishCost(rates);
    }

    @Override
    public String toString() {
        return "\n### Stored: publishing\n\n" + table(false, Sink.Kind.ENGINE, "÷ bare")
                + "\n### Stored: publishing to another process\n\n"
                + table(true, Sink.Kind.FANFARE, "÷ Fanfare in-process") + "\n" + servers();
    }

    /** Ratios are medians of those within one round: the machine is not the same in the next. */
    private Table table(boolean remote, Sink.Kind basis, String ratio) {
        Table table = new Table("", "publishing threads", "messages/s, median (least – most)", ratio);
        for (int threads : THREADS) {
            for (Sink.Kind kind : Sink.Kind.values()) {
                List<Double> rounds = rounds(threads, kind);
                if (kind.isRemote() != remote) {
                    continue;
                }
                if (rounds.isEmpty()) {
                    table.row(kind.title(), threads, "not installed here", "");
                } else {
                    table.row(
                            kind.title(),
                            threads,
                            spread(new Series(rounds), 0),
                            number(ratio(rounds, rounds(threads, basis)), 2));
                }
            }
        }
        return table;
    }

    /** Of what is not installed, none. */
    private List<Double> rounds(int threads, Sink.Kind kind) {
        return rates.getOrDefault(threads, Map.of()).getOrDefault(kind, List.of());
    }

    private static double ratio(List<Double> rounds, List<Double> basis) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i) / basis.get(i));
        }
        return new Series(ratios).median();
    }

    private static String servers() {
        return "NATS " + shown(Installed.natsVersion()) + ", RabbitMQ " + shown(Installed.rabbitVersion())
                + "; clients: jnats "
                + shown(ClassPath.current().version("jnats")) + ", amqp-client "
                + shown(ClassPath.current().version("amqp-client")) + ".\n";
    }

    private static String shown(Optional<String> version) {
        return version.orElse("is not installed");
    }
}
