package dev.fanfare.runtime.binding;

import java.util.List;

/** What one compilation adds to an application; generated, and found by {@link java.util.ServiceLoader}. */
public interface Contribution {
    /** The manifest fragment's resource name, such as {@code META-INF/fanfare/com.example.json}. */
    String manifest();

    /** The topics that the compilation declares. */
    List<TopicBinding<?>> topics();

    /** The handlers that the compilation declares. */
    List<HandlerBinding> handlers();
}
