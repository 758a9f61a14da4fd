package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;

/**
 * An event with the marked components of its cases.
 *
 * @param type the event type
 * @param place its place
 * @param isSealed whether the cases are permitted records, and not the event itself
 * @param cases sorted by the types' names
 */
public record MarkedEvent(TypeRef type, SourceRef place, boolean isSealed, List<MarkedCase> cases) {
    public MarkedEvent {
        cases = List.copyOf(cases);
    }
}
