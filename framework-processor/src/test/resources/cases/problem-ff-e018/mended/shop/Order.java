package shop;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("orders")
public class Order {
    @OrderingKey
    private long id;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
