package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.internal.dispatch.StallWatch;
import dev.fanfare.runtime.spi.Transport;
import java.util.concurrent.ExecutorService;

/**
 * What an instance holds open.
 *
 * @param transport to the broker
 * @param threads run the handlers
 * @param stallWatch starts more of them
 * @param time all time there is
 * @param ownsTime whether it is closed with the instance
 */
record Connection(
        Transport transport, ExecutorService threads, StallWatch stallWatch, TimeSource time, boolean ownsTime)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            transport.close();
        } finally {
            stallWatch.close();
            threads.shutdownNow();
            if (ownsTime) {
                time.close();
            }
        }
    }
}
