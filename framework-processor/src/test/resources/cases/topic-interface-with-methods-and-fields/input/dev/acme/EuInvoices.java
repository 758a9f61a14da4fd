package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

@Topic("eu-invoices")
public interface EuInvoices extends Publisher<Invoice>, AutoCloseable {
    int LIMIT = 3;

    void flush();

    default String region() {
        return "eu";
    }

    enum Kind {
        A
    }
}
