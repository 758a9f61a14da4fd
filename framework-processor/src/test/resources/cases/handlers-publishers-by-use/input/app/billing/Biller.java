package app.billing;

import app.EuInvoicesPublisher;

class Biller {
    void bill(EuInvoicesPublisher invoices) {}

    static class Nested {
        app.EuInvoices invoices;
    }
}
