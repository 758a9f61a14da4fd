package dev.acme;

import dev.fanfare.runtime.Publisher;

public interface Invoices extends Publisher<Invoice> {}
