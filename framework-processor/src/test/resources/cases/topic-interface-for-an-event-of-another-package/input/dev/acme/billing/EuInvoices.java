package dev.acme.billing;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

/** Invoices of the European Union. */
@Topic("eu-invoices")
public interface EuInvoices extends Publisher<dev.acme.model.Invoice> {}
