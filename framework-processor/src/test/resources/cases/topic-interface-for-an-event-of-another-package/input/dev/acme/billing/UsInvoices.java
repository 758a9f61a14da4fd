package dev.acme.billing;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("us-invoices")
public interface UsInvoices extends Publisher<dev.acme.model.Invoice> {}
