package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("eu-invoices")
@SuppressWarnings("rawtypes")
public interface EuInvoices extends Publisher {}
