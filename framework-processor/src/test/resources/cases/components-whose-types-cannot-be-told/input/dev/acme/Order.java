package dev.acme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.fanfare.Topic;
import java.util.List;

@Topic("orders")
public record Order(
        ByClass byClass,
        List<ByShortClass> byShortClass,
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Shape shape,
        Circle circle,
        Untold untold,
        Unlisted unlisted,
        Partly partly,
        Taken taken,
        OfInner ofInner,
        No no) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    public interface ByClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
    public abstract static class ByShortClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Square.class))
    public sealed interface Shape {}

    public record Square(int side) implements Shape {}

    public record Circle(int radius) implements ByClass {}

    @JsonSubTypes(@JsonSubTypes.Type(Told.class))
    public sealed interface Untold {}

    public record Told(int a) implements Untold {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    public sealed interface Unlisted {}

    public record One(int a) implements Unlisted {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Left.class))
    public sealed interface Partly {}

    public record Left(int a) implements Partly {}

    public sealed interface Rest extends Partly {}

    public record Right(int a) implements Rest {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(Kind.class))
    public sealed interface Taken {}

    public record Kind(String kind) implements Taken {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Inner.class))
    public interface OfInner {}

    public static class Around {
        public class Inside implements OfInner {}
    }

    public static class Inner implements OfInner {
        public Inner(int value) {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    public sealed interface No {}

    public record Yes(int a) implements No {}
}
