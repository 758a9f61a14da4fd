package dev.fanfare.processor.check;

import javax.lang.model.element.TypeElement;

/** A rule that sees what rules must not see; its only use is to fail. */
public record PlantedRule(TypeElement type) {}
