package app;

import dev.fanfare.Attribute;

public class Base {
    @Attribute
    public String getPlan() {
        return "pro";
    }
}
