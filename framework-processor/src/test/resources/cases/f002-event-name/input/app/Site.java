package app;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("sites")
public sealed interface Site {
    record Added(@Attribute String url) implements Site {}

    record Removed(@Attribute String url) implements Site {}
}
