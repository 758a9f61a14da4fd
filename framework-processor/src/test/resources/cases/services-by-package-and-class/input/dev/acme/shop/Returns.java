package dev.acme.shop;

import dev.fanfare.Service;
import dev.fanfare.Topic;

/** Returns goods. */
@Service("returns")
public final class Returns {
    private Returns() {}

    @Topic("parcels")
    public record Parcel(long id) {}
}
