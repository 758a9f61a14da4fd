package dev.fanfare.processor.model;

/**
 * An {@code @OrderingKey} or {@code @Attribute}.
 *
 * @param annotation the annotation's simple name
 * @param owner the type whose component it is on
 * @param place the annotation
 * @param isVisible whether the type is public, so that a topic of another compilation may carry it
 */
public record Mark(String annotation, TypeRef owner, SourceRef place, boolean isVisible) {}
