package shop;

class Billing {
    @dev.fanfare.Subscribe
    void bill(Order order) {}
}
