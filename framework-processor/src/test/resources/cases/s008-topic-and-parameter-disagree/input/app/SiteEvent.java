package app;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("sites")
public sealed interface SiteEvent {
    record Added(String id, @Attribute String region) implements SiteEvent {}

    record Removed(String id) implements SiteEvent {}
}
