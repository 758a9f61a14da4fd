package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import java.util.Optional;

/**
 * A component that has no JSON form.
 *
 * @param path from the event to it, as {@code Signup.address.extra}
 * @param reason why, as {@code Runnable is an interface}
 * @param fix what to write instead, if that is known
 * @param place the component
 */
public record Unshaped(String path, String reason, Optional<String> fix, SourceRef place) {}
