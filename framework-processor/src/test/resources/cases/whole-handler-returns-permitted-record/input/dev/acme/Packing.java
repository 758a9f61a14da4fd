package dev.acme;

import dev.fanfare.Subscribe;
import java.util.Optional;

class Packing {
    @Subscribe
    Parcel.Packed pack(Order order) {
        return new Parcel.Packed(1, 0.5);
    }

    @Subscribe
    Optional<Parcel.Lost> lose(Order order) {
        return Optional.empty();
    }

    @Subscribe
    Parcel either(Order order) {
        return new Parcel.SentOff(1, "post");
    }
}
