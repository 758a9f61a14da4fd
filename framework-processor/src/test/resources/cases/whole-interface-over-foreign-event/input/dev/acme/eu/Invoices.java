package dev.acme.eu;

import dev.acme.Invoice;
import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("invoices")
public interface Invoices extends Publisher<Invoice> {}
