package app;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;

public record Draft(@OrderingKey String id, @Attribute String plan) {}
