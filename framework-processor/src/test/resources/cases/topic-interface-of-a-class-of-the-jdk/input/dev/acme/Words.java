package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("words")
public interface Words extends Publisher<String> {}
