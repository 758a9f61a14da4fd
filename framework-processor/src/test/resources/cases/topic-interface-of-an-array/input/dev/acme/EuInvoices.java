package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("eu-invoices")
public interface EuInvoices extends Publisher<String[]> {}
