package dev.acme.web;

import dev.acme.user.Signup;
import dev.fanfare.Service;
import dev.fanfare.runtime.Publisher;

/** What people see. */
@Service("front-end")
class Pages {
    private final Publisher<Signup> signups;

    Pages(Publisher<Signup> signups) {
        this.signups = signups;
    }

    void join() {
        signups.publish(new Signup(1, "free", "ada@example.com"));
    }
}
