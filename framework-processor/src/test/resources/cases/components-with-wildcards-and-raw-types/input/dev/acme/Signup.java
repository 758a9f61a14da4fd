package dev.acme;

import dev.fanfare.Topic;
import java.util.List;
import java.util.Map;

@Topic("signups")
@SuppressWarnings("rawtypes")
public record Signup(List raw, List<?> any, List<? extends Number> upper, Map<String, ? super Integer> lower, Page<String> page) {}
