package dev.fanfare.benchmarks.durable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Threads that publish for some time, each waiting for its message before the next. */
record Load(int threads, double seconds) {
    /** 200 bytes. */
    static final byte[] BODY = ("{\"text\":\"" + "x".repeat(189) + "\"}").getBytes(StandardCharsets.UTF_8);

    /** Publishes; returns how many messages a second. */
    double on(Sink sink) throws Exception {
        LongAdder published = new LongAdder();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        List<Thread> all = new ArrayList<>();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        sink.publish(BODY);
                        published.increment();
                    }
                } catch (Exception failed) {
                    failure.set(failed);
                }
            });
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return published.sum() / ((System.nanoTime() - begun) / 1e9);
    }
}
