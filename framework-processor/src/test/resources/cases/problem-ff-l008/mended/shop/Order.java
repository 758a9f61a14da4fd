package shop;

import dev.fanfare.Alias;
import dev.fanfare.Topic;

@Topic("orders")
record Order(@Alias("address") String email, String mail) {}
