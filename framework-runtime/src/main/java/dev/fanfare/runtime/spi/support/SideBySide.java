package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.FanfareException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, several at a time, by threads that end with it. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * The results, in the order of the things. Blocks. The first thing is done alone: what is found out once is there then for
     * the others.
     *
     * @param atOnce the most threads, at least 1
     * @throws RuntimeException the first that a call threw; the others have ended by then
     */
    public static <T, R> List<R> map(List<T> things, int atOnce, Function<T, R> call) {
        if (things.size() <= 1) {
            return things.stream().map(call).toList();
        }
        List<R> results = new ArrayList<>();
        results.add(call.apply(things.get(0)));
        List<T> rest = things.subList(1, things.size());
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, rest.size()), task -> {
            Thread thread = new Thread(task, "fanfare-side-by-side");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> calls = new ArrayList<>();
            rest.forEach(thing -> calls.add(threads.submit(() -> call.apply(thing))));
            for (Future<R> each : calls) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new FanfareException("Failed: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new FanfareException("Interrupted while waiting for the broker.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
