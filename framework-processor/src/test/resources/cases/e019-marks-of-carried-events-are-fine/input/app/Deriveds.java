package app;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("deriveds")
public interface Deriveds extends Publisher<Derived> {}
