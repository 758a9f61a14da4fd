package dev.acme;

import dev.fanfare.Attribute;

public class Base {
    @Attribute
    private String tenant = "";

    public String getTenant() {
        return tenant;
    }
}
