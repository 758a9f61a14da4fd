package dev.fanfare.integration.planted;

import dev.fanfare.local.record.RecordKeys;

/** Breaks a boundary on purpose: shows that its test can fail. */
public final class ReachesIntoBroker {
    private ReachesIntoBroker() {}

    static long id() {
        return RecordKeys.id("orders");
    }
}
