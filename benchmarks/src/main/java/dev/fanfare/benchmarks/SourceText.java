package dev.fanfare.benchmarks;

/** The texts of generated sources; everything a topic of a real application has, and not much beside it. */
final class SourceText {
    private SourceText() {}

    /** The event of a topic: a record with an ordering key, attributes, nested records, an enum and collections. */
    static String event(int number) {
        return fill(number, """
                package shop.area#a;

                import dev.fanfare.Attribute;
                import dev.fanfare.OrderingKey;
                import dev.fanfare.Topic;
                import java.time.Instant;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                /** A parcel of kind #n has moved on. */
                @Topic("parcel-#n")
                public record Parcel#n(
                        @OrderingKey long parcelId,
                        @Attribute String carrier,
                        @Attribute("is-express") boolean express,
                        Stage stage,
                        Instant at,
                        Address from,
                        Optional<Address> to,
                        List<Item> items,
                        Map<String, String> labels) {
                    /** How far the parcel is. */
                    public enum Stage {
                        PACKED,
                        SENT,
                        DELIVERED
                    }

                    /** Where the parcel is, or goes. */
                    public record Address(String name, String street, String city, String country) {}

                    /** What is in the parcel. */
                    public record Item(String sku, int quantity, long cents) {}

                    /** What everything in the parcel costs together. */
                    public long total() {
                        long cents = 0;
                        for (Item item : items) {
                            cents += item.quantity() * item.cents();
                        }
                        return cents;
                    }
                }
                """);
    }

    /** The same event after a change: another description, and a method more. */
    static String changedEvent(int number) {
        String total = "    /** What everything in the parcel costs together. */";
        String kinds = """
                    /** How many different things are in the parcel. */
                    public int kinds() {
                        return items.size();
                    }

                """;
        return event(number).replace("has moved on.", "has moved on, or waits.").replace(total, kinds + total);
    }

    /** Two subscriptions of the topic. */
    static String handlers(int number) {
        return fill(number, """
                package shop.area#a;

                import dev.fanfare.Retry;
                import dev.fanfare.Subscribe;
                import dev.fanfare.runtime.Message;
                import java.util.Map;
                import java.util.concurrent.ConcurrentHashMap;

                /** Follows parcels of kind #n. */
                class Tracking#n {
                    private final Map<Long, Parcel#n.Stage> stages = new ConcurrentHashMap<>();
                    private final Map<String, Long> worth = new ConcurrentHashMap<>();

                    /** Remembers how far each parcel is. */
                    @Subscribe("remember-stage-#n")
                    void rememberStage(Parcel#n parcel) {
                        Parcel#n.Stage before = stages.put(parcel.parcelId(), parcel.stage());
                        if (before == Parcel#n.Stage.DELIVERED && parcel.stage() != before) {
                            throw new IllegalStateException("Parcel " + parcel.parcelId() + " was delivered already.");
                        }
                    }

                    /** Adds up what express parcels are worth. */
                    @Subscribe(
                            value = "add-up-#n",
                            filter = "is-express = true AND carrier IN ('dhl', 'ups')",
                            concurrency = 4,
                            retry = @Retry(maxAttempts = 5, minBackoff = "1s", never = IllegalArgumentException.class))
                    void addUp(Message<Parcel#n> message) {
                        Parcel#n parcel = message.event();
                        if (parcel.total() < 0) {
                            throw new IllegalArgumentException("Parcel " + message.id() + " has a negative worth.");
                        }
                        worth.merge(parcel.carrier(), parcel.total(), Long::sum);
                    }
                }
                """);
    }

    /** A class that publishes to the topic. */
    static String publishing(int number) {
        return fill(number, """
                package shop.area#a;

                import dev.fanfare.runtime.Publisher;
                import java.time.Instant;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;

                /** Sends parcels of kind #n. */
                class Counter#n {
                    private final Publisher<Parcel#n> parcels;

                    Counter#n(Publisher<Parcel#n> parcels) {
                        this.parcels = parcels;
                    }

                    String send(long id, Parcel#n.Address from, Parcel#n.Address to, List<Parcel#n.Item> items, Instant now) {
                        if (items.isEmpty()) {
                            throw new IllegalArgumentException("An empty parcel cannot be sent.");
                        }
                        boolean express = items.size() < 3;
                        Map<String, String> labels = Map.of("kind", "#n", "desk", from.city());
                        return parcels.publish(new Parcel#n(
                                        id,
                                        express ? "dhl" : "post",
                                        express,
                                        Parcel#n.Stage.SENT,
                                        now,
                                        from,
                                        Optional.of(to),
                                        items,
                                        labels))
                                .toString();
                    }
                }
                """);
    }

    private static String fill(int number, String text) {
        return text.replace("#n", String.valueOf(number)).replace("#a", String.valueOf(number / 10));
    }
}
