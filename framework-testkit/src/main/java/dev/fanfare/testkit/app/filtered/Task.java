package dev.fanfare.testkit.app.filtered;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;
import org.jspecify.annotations.Nullable;

/** An event with attributes to filter by, each of which may be missing. */
@Topic("kit-tasks")
public record Task(
        @Attribute @Nullable String plan,
        @Attribute @Nullable Integer rank,
        @Attribute @Nullable Boolean urgent,
        String text) {}
