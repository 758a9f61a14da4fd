package dev.acme;

import dev.fanfare.Subscribe;

class Tracking {
    @Subscribe(topic = ExpressParcels.class)
    void all(Parcel parcel) {}

    @Subscribe(topic = ExpressParcels.class)
    void lost(Parcel.Lost lost) {}
}
