package app;

import dev.fanfare.Attribute;

public class Form {
    @Attribute("kind")
    String kind;

    @Attribute
    public String getName() {
        return "";
    }
}
