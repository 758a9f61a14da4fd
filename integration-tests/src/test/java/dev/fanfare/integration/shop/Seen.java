package dev.fanfare.integration.shop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What static handlers saw; each test clears it. */
final class Seen {
    static final List<Tick> EVEN = new CopyOnWriteArrayList<>();
    static final List<Mail> MAILS = new CopyOnWriteArrayList<>();

    private Seen() {}
}
