package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.spi.Source;

/** A source with the number of its messages that are not settled: stopped, it is closed once they are. Thread-safe. */
final class OpenSource {
    private final Source source;
    private int unsettled;
    private boolean stopped;

    OpenSource(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    synchronized void fetched(int messages) {
        unsettled += messages;
    }

    void settled() {
        boolean last;
        synchronized (this) {
            last = --unsettled == 0 && stopped;
        }
        if (last) {
            source.close();
        }
    }

    /** Fetches no more; closes now or with the last message. */
    void stop() {
        boolean last;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            last = unsettled == 0;
        }
        source.stopFetching();
        if (last) {
            source.close();
        }
    }
}
