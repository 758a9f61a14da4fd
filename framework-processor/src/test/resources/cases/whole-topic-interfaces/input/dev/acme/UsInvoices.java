package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

/** Invoices of the States. */
@Topic("us-invoices")
public interface UsInvoices extends Publisher<Invoice> {}
