package dev.acme.parameter;

import dev.acme.*;
import dev.acme.user.Signup;
import dev.acme.user.SignupPublisher;
import dev.fanfare.runtime.Publisher;

class Uses {
    void join(int times, Publisher<Signup> signups) {}
}
