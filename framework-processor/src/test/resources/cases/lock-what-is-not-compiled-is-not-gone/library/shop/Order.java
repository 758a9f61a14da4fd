package shop;

@dev.fanfare.Topic("orders")
record Order(String id) {}
