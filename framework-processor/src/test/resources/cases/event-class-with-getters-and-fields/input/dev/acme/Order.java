package dev.acme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

/** An order, as a class. */
@Topic("orders")
public class Order extends Base {
    @OrderingKey
    private long id;

    @Attribute
    String region = "eu";

    private boolean express;
    public int[] counts = {};

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    @Attribute("fast")
    public boolean isExpress() {
        return express;
    }

    @JsonIgnore
    public Thread getThread() {
        return Thread.currentThread();
    }

    public String getURL() {
        return "";
    }
}
