package dev.fanfare.runtime.internal.config;

/**
 * A configured value.
 *
 * @param value as written
 * @param source where it was written, for errors
 */
record Setting(String value, String source) {}
