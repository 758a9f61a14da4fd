package shop;

import dev.fanfare.Alias;
import dev.fanfare.Topic;
import java.util.Optional;

@Topic("orders")
record Order(String id, @Alias("mail") Optional<String> email) {}
