package dev.fanfare.sample.demo;

import dev.fanfare.sample.demo.Event.Kind;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Prints what the journal has, line by line, and insists on what must come. Used by one thread. */
final class Narrator {
    private final PrintStream out;
    private final Journal journal;
    private final Duration patience;

    Narrator(PrintStream out, Journal journal, Duration patience) {
        this.out = out;
        this.journal = journal;
        this.patience = patience;
    }

    /** Begins a chapter. */
    void chapter(String text) {
        out.println();
        out.println(text);
    }

    /** Prints one line of the story. */
    void line(String label, String name, String text) {
        out.println(String.format(Locale.ROOT, "  %-10s %-18s %s", label, name, text));
    }

    /** As {@link #await}, and prints it as well. */
    Event expect(Kind kind, String name) throws InterruptedException {
        Event event = await(kind, name);
        print(event);
        return event;
    }

    /**
     * Prints what happens before this and returns it.
     *
     * @throws StepMissingException if it does not happen in time
     */
    Event await(Kind kind, String name) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Event> next = journal.next(patience);
        while (next.isPresent()) {
            Event event = next.get();
            if (event.kind() == kind && event.name().equals(name)) {
                return event;
            }
            print(event);
            next = journal.next(Duration.ofNanos(deadline - System.nanoTime()));
        }
        throw new StepMissingException(
                "\"" + name + "\" should have been " + label(kind) + " within " + patience.toMillis() + " ms.");
    }

    /** How long each step may take. */
    Duration patience() {
        return patience;
    }

    /** Prints an event. */
    void print(Event event) {
        line(label(event.kind()), event.name(), event.text());
        if (event.kind() == Kind.POSTED) {
            line("", "", "under Idempotency-Key " + event.id());
        }
    }

    private static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
