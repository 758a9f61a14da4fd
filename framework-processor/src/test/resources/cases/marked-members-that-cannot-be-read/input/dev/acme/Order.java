package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public class Order {
    @OrderingKey
    private long id;

    @Attribute
    static String region = "eu";

    public long identifier() {
        return id;
    }

    @Attribute
    private String plan() {
        return "pro";
    }

    @Attribute
    public String plan(int index) {
        return plan() + index;
    }
}
