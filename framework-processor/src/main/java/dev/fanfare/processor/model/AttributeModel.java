package dev.fanfare.processor.model;

/**
 * A component that travels as a message attribute as well.
 *
 * @param name the attribute's name
 * @param reading how it is read
 */
public record AttributeModel(String name, ComponentReading reading) {}
