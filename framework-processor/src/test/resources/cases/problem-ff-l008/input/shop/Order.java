package shop;

import dev.fanfare.Alias;
import dev.fanfare.Topic;

@Topic("orders")
record Order(@Alias("mail") String email, String mail) {}
