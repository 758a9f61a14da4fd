package dev.fanfare.processor.generate;

import dev.fanfare.processor.model.TypeRef;
import java.util.List;

/**
 * What a compilation adds to an application.
 *
 * @param type the class that is generated for it
 * @param manifest the manifest fragment's resource name
 * @param publishers the generated publishers of its topics
 * @param adapters the generated adapters of its handlers
 */
public record Contribution(TypeRef type, String manifest, List<TypeRef> publishers, List<TypeRef> adapters) {
    public Contribution {
        publishers = List.copyOf(publishers);
        adapters = List.copyOf(adapters);
    }
}
