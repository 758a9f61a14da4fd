package app;

import dev.fanfare.Topic;

@Topic("Neither This")
public sealed interface BrokenEvent {
    record Part(String id) implements BrokenEvent {}
}
