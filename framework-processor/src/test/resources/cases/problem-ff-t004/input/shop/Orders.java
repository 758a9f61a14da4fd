package shop;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("orders")
public interface Orders<E> extends Publisher<E> {}
