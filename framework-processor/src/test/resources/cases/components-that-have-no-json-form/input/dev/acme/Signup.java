package dev.acme;

import dev.fanfare.Topic;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

@Topic("signups")
public record Signup(
        Thread thread,
        InputStream stream,
        Runnable[] runnables,
        List<Supplier<String>> suppliers,
        Map<String, Object> extras,
        Map<List<String>, String> byList,
        Class<?> type,
        Optional<Optional<String>> twice,
        Number number,
        Override annotation) {}
