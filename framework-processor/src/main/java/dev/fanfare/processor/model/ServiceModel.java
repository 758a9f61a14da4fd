package dev.fanfare.processor.model;

import java.util.Optional;

/**
 * A service.
 *
 * @param name its name
 * @param doc the Javadoc of the package or class that carries {@code @Service}
 */
public record ServiceModel(String name, Optional<String> doc) {}
