package shop;

import dev.fanfare.Topic;

@Topic("billing")
public sealed interface Billing permits Paid {}
