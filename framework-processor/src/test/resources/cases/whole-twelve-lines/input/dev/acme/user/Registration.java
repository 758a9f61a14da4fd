package dev.acme.user;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Publisher;

class Registration {
    MessageId register(Publisher<Signup> signups) {
        return signups.publish(new Signup(42, "pro", "ada@example.com"));
    }
}
