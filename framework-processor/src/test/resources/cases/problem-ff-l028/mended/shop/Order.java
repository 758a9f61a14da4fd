package shop;

import dev.fanfare.Topic;

@Topic("orders")
class Order {
    public String id = "";
    public String currency = "EUR";
}
