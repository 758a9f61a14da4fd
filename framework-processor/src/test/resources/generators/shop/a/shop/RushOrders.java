package a.shop;

import dev.fanfare.runtime.Publisher;

/** Orders in a hurry. */
public interface RushOrders extends Publisher<Order> {}
