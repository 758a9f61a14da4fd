package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("express-parcels")
public interface ExpressParcels extends Publisher<Parcel> {}
