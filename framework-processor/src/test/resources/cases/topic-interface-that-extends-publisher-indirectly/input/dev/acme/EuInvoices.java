package dev.acme;

import dev.fanfare.Topic;

@Topic("eu-invoices")
public interface EuInvoices extends Invoices {}
