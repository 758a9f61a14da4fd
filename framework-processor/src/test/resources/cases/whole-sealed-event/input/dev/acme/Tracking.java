package dev.acme;

import dev.fanfare.Subscribe;

class Tracking {
    @Subscribe
    void all(Parcel parcel) {}

    @Subscribe
    void sent(Parcel.SentOff sent) {}

    @Subscribe
    void lost(dev.fanfare.runtime.Message<Parcel.Lost> lost) {}
}
