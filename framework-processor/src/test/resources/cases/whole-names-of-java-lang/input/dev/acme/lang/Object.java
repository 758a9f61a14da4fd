package dev.acme.lang;

@dev.fanfare.Topic("objects")
public record Object(@dev.fanfare.OrderingKey java.lang.String id, String text) {}
