package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * An interface that carries {@code @Topic}, and is not a sealed event.
 *
 * @param type the interface
 * @param place its place
 * @param publisher what it extends of {@code Publisher}, as {@code Publisher<T>}; empty if it does not extend it
 * @param isConcrete whether that names an event type
 * @param extras what it has besides
 * @param obstacle why generated code cannot implement it, as {@code Outer is private}
 */
public record TopicInterface(
        TypeRef type,
        SourceRef place,
        Optional<String> publisher,
        boolean isConcrete,
        List<Extra> extras,
        Optional<String> obstacle) {
    public TopicInterface {
        extras = List.copyOf(extras);
    }

    /** Something that a topic interface must not have, as {@code method close()}. */
    public record Extra(String what, SourceRef place) {}
}
