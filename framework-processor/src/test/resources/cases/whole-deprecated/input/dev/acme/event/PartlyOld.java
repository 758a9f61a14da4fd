package dev.acme.event;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("partly-olds")
public class PartlyOld {
    private String id = "";

    @Attribute
    @Deprecated(forRemoval = true)
    public String old = "";

    @Deprecated
    @OrderingKey
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
