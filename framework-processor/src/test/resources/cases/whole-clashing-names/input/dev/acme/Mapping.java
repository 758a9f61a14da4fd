package dev.acme;

@dev.fanfare.Topic("mappings")
public record Mapping(@dev.fanfare.Attribute String handler) {}
