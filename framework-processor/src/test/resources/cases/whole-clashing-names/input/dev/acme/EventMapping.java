package dev.acme;

@dev.fanfare.Topic("event-mappings")
public sealed interface EventMapping {
    record Mapping(@dev.fanfare.Attribute String that) implements EventMapping {}

    record Map(@dev.fanfare.Attribute String event) implements EventMapping {}

    record AttributeSink(@dev.fanfare.Attribute String sink) implements EventMapping {}
}
