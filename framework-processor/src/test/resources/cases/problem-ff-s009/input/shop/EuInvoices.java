package shop;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("eu-invoices")
public interface EuInvoices extends Publisher<Invoice> {}
