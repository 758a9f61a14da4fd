package dev.fanfare.local.chaos;

import dev.fanfare.local.LocalProvider;
import dev.fanfare.local.faults.ProcessFault;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process of the chaos run: instances of the application, and threads that publish. It does as its {@link Orders} say, and as
 * the lines of its standard input tell: {@code pause}, {@code resume}, {@code stop}. Without anybody who tells, it ends.
 */
final class ChaosChild {
    private final Orders orders;
    private final boolean consumes;
    private final List<Fanfare> instances = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();

    private ChaosChild(Orders orders) {
        this.orders = orders;
        this.consumes = Boolean.parseBoolean(orders.text(Orders.CONSUMES));
    }

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        ChaosChild child = new ChaosChild(Orders.of(args));
        try {
            child.start();
            child.obey();
        } catch (RuntimeException | Error failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(3);
        }
    }

    private void start() {
        Path folder = Path.of(orders.text(Orders.FOLDER));
        ProcessFault fault = ProcessFault.valueOf(orders.text(Orders.FAULT));
        Map<String, String> settings = orders.settings();
        if (settings.containsKey("local.dir")) {
            fault.beforeOpening(Path.of(settings.get("local.dir")));
        }
        String name = orders.text(Orders.NAME);
        Eyes eyes = new Eyes(new Diary(folder, name), name, (int) orders.number(Orders.NUMBER));
        Provider provider = new SeenProvider(fault.in(new LocalProvider()), eyes);
        Fates fates = new Fates(orders.number(Orders.SEED), orders.lease(), true);
        for (int i = 0; i < orders.number(Orders.INSTANCES); i++) {
            instances.add(new Application(orders.lease()).start(provider, eyes, fates, settings));
        }
        if (!consumes) {
            pause();
        }
        for (int i = 0; i < orders.number(Orders.PUBLISHERS); i++) {
            String writer = name + "w" + i + "k";
            writers.add(new Writer(
                    instances.get(i % instances.size()), writer, orders.number(Orders.SEED) ^ writer.hashCode()));
        }
        writers.forEach(Writer::start);
    }

    private void obey() throws IOException, InterruptedException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "pause" -> pause();
                    case "resume" -> resume();
                    default -> {
                        stop();
                        return;
                    }
                }
            }
        }
        Runtime.getRuntime().halt(4);
    }

    private void pause() {
        for (Fanfare instance : instances) {
            for (Topology.Subscription each : instance.topology().subscriptions()) {
                instance.subscription(each.topic(), each.name()).pause();
            }
        }
    }

    private void resume() {
        for (Fanfare instance : instances) {
            for (Topology.Subscription each : instance.topology().subscriptions()) {
                instance.subscription(each.topic(), each.name()).resume();
            }
        }
    }

    private void stop() throws InterruptedException {
        for (Writer writer : writers) {
            writer.stop();
        }
        instances.forEach(Fanfare::close);
    }
}
