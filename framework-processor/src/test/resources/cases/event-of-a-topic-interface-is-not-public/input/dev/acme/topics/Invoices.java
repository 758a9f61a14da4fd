package dev.acme.topics;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("invoices")
public interface Invoices extends Publisher<dev.acme.billing.Invoice> {}
