package shop;

import dev.fanfare.Attribute;

record Draft(long id, @Attribute String country) {}
