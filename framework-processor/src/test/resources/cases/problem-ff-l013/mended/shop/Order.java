package shop;

import dev.fanfare.Reserved;
import dev.fanfare.Topic;
import java.util.Optional;

@Reserved("note")
@Topic("orders")
record Order(String id, Optional<String> remark) {}
