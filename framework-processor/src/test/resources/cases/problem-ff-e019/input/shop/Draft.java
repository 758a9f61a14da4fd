package shop;

import dev.fanfare.Attribute;

public record Draft(long id, @Attribute String country) {}
