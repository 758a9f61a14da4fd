package dev.fanfare.processor.lock;

import dev.fanfare.processor.lock.Breach.Kind;
import java.util.List;
import java.util.Set;

/** Whether the reader of one version knows the events that the writer of another publishes, and understands their bodies. */
final class EventComparison {
    private final Contract writer;
    private final Contract reader;
    private final Trace trace;

    EventComparison(Contract writer, Contract reader, Direction direction, Set<Breach> breaches) {
        this.writer = writer;
        this.reader = reader;
        this.trace = new Trace(direction, "", "", breaches);
    }

    void run() {
        BodyComparison bodies = new BodyComparison(writer.schemas(), reader.schemas());
        writer.events().forEach((name, written) -> {
            String present = reader.presentName(name);
            if (!present.isEmpty()) {
                bodies.named(written, reader.events().getOrDefault(present, ""), trace);
            } else if (trace.isBackward()) {
                trace.found(Kind.EVENT_GONE, name, renamed(name));
            } else if (!reader.catchesUnknown()) {
                trace.in(written, written).found(Kind.EVENT_ADDED, name, "");
            }
        });
        trace.newer(writer, reader)
                .events()
                .forEach((name, type) -> trace.in(type, type)
                        .reserved(trace.older(writer, reader).reserved(), List.of(name)));
    }

    /** Where just one event is new, it may be the same under another name. */
    private String renamed(String gone) {
        List<String> fresh = reader.events().keySet().stream()
                .filter(name -> !writer.events().containsKey(name))
                .toList();
        return fresh.size() == 1 ? "@Alias(\"" + gone + "\") on the event \"" + fresh.get(0) + "\"" : "";
    }
}
