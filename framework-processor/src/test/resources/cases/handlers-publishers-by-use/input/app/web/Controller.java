package app.web;

import app.Signup;
import dev.fanfare.runtime.Publisher;

class Controller {
    final Publisher<Signup> signups;

    Controller(Publisher<Signup> signups) {
        this.signups = signups;
    }
}
