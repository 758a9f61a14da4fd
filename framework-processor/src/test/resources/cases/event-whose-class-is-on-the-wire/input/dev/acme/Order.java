package dev.acme;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.fanfare.Topic;

@Topic("orders")
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public record Order(String id) {}
