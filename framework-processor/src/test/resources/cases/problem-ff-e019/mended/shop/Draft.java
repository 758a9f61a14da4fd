package shop;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("drafts")
public record Draft(long id, @Attribute String country) {}
