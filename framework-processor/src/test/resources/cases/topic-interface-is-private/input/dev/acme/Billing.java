package dev.acme;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

public final class Billing {
    private Billing() {}

    @Topic("eu-invoices")
    private interface EuInvoices extends Publisher<Invoice> {}

    static final Class<?> USED = EuInvoices.class;
}
