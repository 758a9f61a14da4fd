package dev.acme;

@dev.fanfare.Topic("attribute-sinks")
public record AttributeSink(@dev.fanfare.Attribute String messages) {}
