package lib;

import dev.fanfare.Topic;

@Topic("shared-events")
public sealed interface SharedEvent {
    record Part(String id) implements SharedEvent {}

    record Other(String id) implements SharedEvent {}
}
