package dev.acme.nothing;

import dev.acme.*;
import dev.acme.user.Signup;
import dev.acme.user.SignupPublisher;
import dev.fanfare.runtime.Publisher;

class Uses {
    Publisher<String> noTopic; Signup signup; Publisher<?> any;
}
