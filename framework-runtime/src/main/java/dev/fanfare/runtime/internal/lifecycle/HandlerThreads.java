package dev.fanfare.runtime.internal.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that handlers run on: virtual ones where the JVM has them (21 and later), else daemons of a growing pool. */
final class HandlerThreads {
    private HandlerThreads() {}

    static ExecutorService create() {
        return Runtime.version().feature() >= 21 ? virtual() : pooled();
    }

    /** By reflection on the JDK, since this is compiled for 17. */
    private static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException missing) {
            throw new LinkageError("A JVM of version 21 or later has virtual threads, but this one gave none", missing);
        }
    }

    private static ExecutorService pooled() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fanfare-handler-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
