package shop;

class Billing {
    @dev.fanfare.Subscribe("charge")
    void bill(Order order) {}
}
