package dev.fanfare.integration.shop;

import dev.fanfare.EventName;
import dev.fanfare.Guarantee;
import dev.fanfare.Topic;

/** What happens to a parcel. */
@Topic(value = "parcels", guarantee = Guarantee.EXACTLY_ONCE)
public sealed interface Parcel {
    /** It left. */
    record Sent(String number) implements Parcel {}

    /** It came back. */
    @EventName("came-back")
    record Returned(String number, String reason) implements Parcel {}
}
