package dev.fanfare.integration.shop;

import dev.fanfare.Attribute;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer has placed an order. */
@Topic("orders")
public record OrderPlaced(
        @OrderingKey String customer,
        @Attribute String country,
        @Attribute("total") long cents,
        List<Line> lines,
        Optional<String> voucher,
        @Nullable String note) {
    /** One line of an order. */
    public record Line(String article, int quantity) {}

    /** An order of one article. */
    public static OrderPlaced of(String customer, String country, long cents) {
        return new OrderPlaced(customer, country, cents, List.of(new Line("book", 1)), Optional.empty(), null);
    }
}
