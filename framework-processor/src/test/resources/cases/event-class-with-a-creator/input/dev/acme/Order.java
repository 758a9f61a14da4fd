package dev.acme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public final class Order {
    private final long id;

    @JsonCreator
    public Order(@JsonProperty("id") long id) {
        this.id = id;
    }

    @OrderingKey
    public long getId() {
        return id;
    }
}
