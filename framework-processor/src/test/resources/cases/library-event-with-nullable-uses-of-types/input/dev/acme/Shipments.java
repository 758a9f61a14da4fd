package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;
import dev.lib.Shipment;

@Topic("shipments")
public interface Shipments extends Publisher<Shipment> {}
