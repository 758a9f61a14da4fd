package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TypeRef;

/**
 * Where a topic is declared, as far as its generated publisher is concerned.
 *
 * @param type the type that carries {@code @Topic}
 * @param place the type's place
 * @param publisher the publisher's name
 * @param isTaken whether a class of that name exists that was not generated
 */
public record TopicPlacement(TypeRef type, SourceRef place, TypeRef publisher, boolean isTaken) {}
