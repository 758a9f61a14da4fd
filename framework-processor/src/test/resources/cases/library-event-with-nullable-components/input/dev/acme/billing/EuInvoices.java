package dev.acme.billing;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("eu-invoices")
interface EuInvoices extends Publisher<dev.lib.Invoice> {}
