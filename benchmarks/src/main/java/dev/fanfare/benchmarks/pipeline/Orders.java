package dev.fanfare.benchmarks.pipeline;

import java.util.stream.IntStream;

/** A fixed set of different orders, made before anything is measured. Immutable. */
final class Orders {
    private static final int COUNT = 1_024;
    private static final String[] PRODUCTS = {
        "Espresso machine, 15 bar", "Kettle \"Nordic\", 1.7 l", "Hand-cranked grinder"
    };

    private final Order[] all =
            IntStream.range(0, COUNT).mapToObj(Orders::order).toArray(Order[]::new);

    /** The order of this number, not negative; they repeat after 1,024. */
    Order get(int number) {
        return all[number % COUNT];
    }

    private static Order order(int number) {
        return new Order(
                1_000_000L + number,
                "customer-" + (number * 31 % 9_000 + 1_000),
                PRODUCTS[number % PRODUCTS.length],
                1 + number % 9,
                990L + number * 7L,
                "EUR",
                (1 + number % 120) + " Rue de la Bretonnerie",
                "7500" + number % 10 + " Paris",
                number % 3 == 0,
                number / 8.0);
    }
}
