package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;
import java.util.List;

@Topic("eu-invoices")
public interface EuInvoices extends Publisher<List<String>> {}
