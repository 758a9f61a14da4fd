package dev.acme.nested;

import dev.acme.*;
import dev.acme.user.Signup;
import dev.acme.user.SignupPublisher;
import dev.fanfare.runtime.Publisher;

class Uses {
    static class Inside { Publisher<Receipt> receipts; Publisher<Signup> signups; }
}
