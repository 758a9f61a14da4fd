package dev.acme;

@dev.fanfare.Topic("publishers")
public record Publisher(@dev.fanfare.Attribute String publishers) {}
