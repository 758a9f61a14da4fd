package dev.acme;

import dev.fanfare.Subscribe;
import java.io.IOException;
import java.sql.SQLException;

class Desk {
    @Subscribe
    void file(Order order) throws IOException {}

    @Subscribe
    Receipt store(Order order) throws SQLException, InterruptedException {
        return new Receipt(order.text());
    }

    @Subscribe
    static void anything(Order order) throws Exception {}
}
