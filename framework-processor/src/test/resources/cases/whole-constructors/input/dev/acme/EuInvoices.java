package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

/** Invoices of the Union. */
@Topic("eu-invoices")
public interface EuInvoices extends Publisher<Invoice> {}
