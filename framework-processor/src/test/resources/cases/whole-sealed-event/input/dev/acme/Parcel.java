package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.EventName;
import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

/** What happens to a parcel. */
@Topic("parcels")
public sealed interface Parcel {
    /** It is in its box. */
    record Packed(@OrderingKey long number, @Attribute double weight) implements Parcel {}

    record SentOff(@OrderingKey long number, String carrier) implements Parcel {}

    @EventName("gone")
    record Lost(@OrderingKey long number, @Attribute String where) implements Parcel {}
}
