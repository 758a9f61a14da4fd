package dev.acme.interfaces;

import dev.acme.*;
import dev.acme.user.Signup;
import dev.acme.user.SignupPublisher;
import dev.fanfare.runtime.Publisher;

class Uses {
    static EuInvoices invoices;
}
