package dev.fanfare.integration.shop;

/** An event that nobody here owns: it carries no annotation. */
public record Mail(String to, String text) {}
