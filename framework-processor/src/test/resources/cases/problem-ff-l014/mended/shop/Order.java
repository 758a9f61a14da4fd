package shop;

import dev.fanfare.Topic;
import java.util.Optional;

@Topic("orders")
record Order(String id, int amount, Optional<String> amountText) {}
