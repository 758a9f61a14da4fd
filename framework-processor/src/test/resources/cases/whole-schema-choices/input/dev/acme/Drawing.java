package dev.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.fanfare.Topic;

@Topic("drawings")
public record Drawing(Shape shape, Kind kind) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    public sealed interface Shape {}

    public record Circle(@JsonProperty("r") double radius) implements Shape {}

    public record Square(double side) implements Shape {}

    public enum Kind {
        @JsonProperty("rough")
        ROUGH,
        FINE
    }
}
