package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A handler as an application has one: its constructor takes what no generated code can build. */
public final class Desk {
    private final List<Message<?>> seen = new CopyOnWriteArrayList<>();
    private final String name;

    /** A desk with a name. */
    public Desk(String name) {
        this.name = name;
    }

    /** Handles {@code signups/welcome}. */
    public void welcome(Message<?> message) {
        seen.add(message);
    }

    /** What it has handled. */
    public List<Message<?>> seen() {
        return seen;
    }

    @Override
    public String toString() {
        return name;
    }
}
