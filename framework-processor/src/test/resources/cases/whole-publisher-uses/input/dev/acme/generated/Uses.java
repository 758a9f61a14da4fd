package dev.acme.generated;

import dev.acme.*;
import dev.acme.user.Signup;
import dev.acme.user.SignupPublisher;
import dev.fanfare.runtime.Publisher;

class Uses {
    Uses(EuInvoicesPublisher invoices) {}
}
