package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import java.util.Optional;

/**
 * An {@code @Alias}, {@code @Reserved}, {@code @Unknown} or {@code @EventName}.
 *
 * @param annotation its simple name
 * @param display what it is on, as messages name it
 * @param place the annotation
 * @param obstacle why it can have no effect there
 * @param isUsed whether an event of the compilation's topics goes by it
 * @param isVisible whether it may serve a topic of another compilation
 */
public record NameMark(
        String annotation,
        String display,
        SourceRef place,
        Optional<String> obstacle,
        boolean isUsed,
        boolean isVisible) {}
