package dev.fanfare.benchmarks.durable;

import dev.fanfare.runtime.spi.OutboundMessage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One measurement in a JVM of its own. Arguments: {@code publish kind threads seconds folder}, {@code backlog messages seconds
 * folder} (which ends as if killed), {@code recover folder}, or {@code through inside|beside subscriptions messages folder}.
 */
public final class DurableProbe {
    private static final int AT_ONCE = 500;

    private DurableProbe() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "publish" ->
                publish(
                        Sink.Kind.valueOf(args[1]),
                        Integer.parseInt(args[2]),
                        Double.parseDouble(args[3]),
                        Path.of(args[4]));
            case "backlog" -> backlog(Integer.parseInt(args[1]), Double.parseDouble(args[2]), Path.of(args[3]));
            case "recover" -> recover(Path.of(args[1]));
            case "through" -> {
                int subscriptions = Integer.parseInt(args[2]);
                Path folder = Path.of(args[4]);
                Broker broker = args[1].equals("inside")
                        ? Broker.in(folder, subscriptions)
                        : Broker.beside(folder, subscriptions);
                through(broker, Integer.parseInt(args[3]));
            }
            default -> throw new IllegalArgumentException(Arrays.toString(args));
        }
        System.exit(0);
    }

    private static void publish(Sink.Kind kind, int threads, double seconds, Path folder) throws Exception {
        Sink sink = Sink.open(kind, folder);
        double unused = new Load(threads, seconds / 2).on(sink);
        System.out.println("rate " + new Load(threads, seconds).on(sink));
        sink.close();
    }

    private static void backlog(int messages, double seconds, Path folder) throws Exception {
        Broker broker = Broker.in(folder, 1);
        Sink sink = new FanfareSink(broker);
        double unused = new Load(64, seconds / 2).on(sink);
        System.out.println("empty " + new Load(64, seconds).on(sink));
        for (int i = 0; i < messages; i += AT_ONCE) {
            List<OutboundMessage> some = new ArrayList<>();
            for (int j = 0; j < AT_ONCE; j++) {
                some.add(broker.message(Load.BODY));
            }
            broker.publishWaiting(some)
                    .forEach(stage -> stage.toCompletableFuture().join());
        }
        System.out.println("full " + new Load(64, seconds).on(sink));
        System.out.println("heap " + heap());
        Runtime.getRuntime().halt(0);
    }

    private static void recover(Path folder) {
        long begun = System.nanoTime();
        try (Broker broker = Broker.in(folder, 1)) {
            System.out.println("open " + (System.nanoTime() - begun) / 1e6);
            int first = broker.open(broker.subscriptions().get(0))
                    .fetch(1)
                    .toCompletableFuture()
                    .join()
                    .size();
            System.out.println("first " + (System.nanoTime() - begun) / 1e6 * first);
        }
    }

    private static void through(Broker broker, int messages) throws Exception {
        try (broker) {
            Passage passage = new Passage(broker);
            double unused = passage.top(messages / 4);
            double top = passage.top(messages);
            System.out.println("rate " + top);
            long[] nanos = passage.paced((int) Math.min(messages, top * 4), top / 2);
            Arrays.sort(nanos);
            for (double part : new double[] {50, 99, 99.9}) {
                System.out.println("p" + part + " " + nanos[(int) ((nanos.length - 1) * part / 100)] / 1e6);
            }
            System.out.println("heap " + heap());
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
