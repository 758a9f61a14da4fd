package shop;

import dev.fanfare.Topic;

@Topic("shipping")
public sealed interface Shipping permits Paid {}
