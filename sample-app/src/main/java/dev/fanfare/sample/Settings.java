package dev.fanfare.sample;

import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.notify.Channel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one instance of the application is made with.
 *
 * @param port where the HTTP API listens on loopback; 0 for a free port
 * @param data the folder of the database; empty for one in memory
 * @param channel where notifications go
 * @param interval how often every site is checked
 * @param checkTimeout a site that has sent no status by then is down
 * @param time all time that the application knows, but for time-outs of HTTP; closed by whoever made it
 * @param interceptors see every message on its way
 * @param closeOnShutdown whether Fanfare closes when the JVM ends
 */
public record Settings(
        int port,
        Optional<Path> data,
        Channel channel,
        Duration interval,
        Duration checkTimeout,
        TimeSource time,
        List<Interceptor> interceptors,
        boolean closeOnShutdown) {
    /** On a free port, with a database in memory, checking every 30 s with a time-out of 5 s. */
    public static Settings of(Channel channel, TimeSource time) {
        return new Settings(
                0, Optional.empty(), channel, Duration.ofSeconds(30), Duration.ofSeconds(5), time, List.of(), false);
    }

    Settings withPort(int other) {
        return new Settings(other, data, channel, interval, checkTimeout, time, interceptors, closeOnShutdown);
    }

    Settings withData(Optional<Path> other) {
        return new Settings(port, other, channel, interval, checkTimeout, time, interceptors, closeOnShutdown);
    }

    /** The same with other paces. */
    public Settings checking(Duration every, Duration timeout) {
        return new Settings(port, data, channel, every, timeout, time, interceptors, closeOnShutdown);
    }

    /** The same, watched by this interceptor. */
    public Settings watchedBy(Interceptor interceptor) {
        return new Settings(port, data, channel, interval, checkTimeout, time, List.of(interceptor), closeOnShutdown);
    }

    Settings closingOnShutdown() {
        return new Settings(port, data, channel, interval, checkTimeout, time, interceptors, true);
    }
}
