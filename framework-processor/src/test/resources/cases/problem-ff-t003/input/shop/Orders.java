package shop;

import dev.fanfare.Topic;

@Topic("orders")
public interface Orders {}
