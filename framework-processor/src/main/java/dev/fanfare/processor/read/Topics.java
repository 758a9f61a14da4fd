package dev.fanfare.processor.read;

import dev.fanfare.processor.model.TopicModel;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The topics that types declare, of this compilation and of the class path. Good for one round. */
public interface Topics {
    /** The sound topic that the type declares with {@code @Topic}; empty if it declares none, or one with errors. */
    Optional<TopicModel> declaredBy(TypeElement type);
}
