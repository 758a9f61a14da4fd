package app.audit;

import dev.fanfare.Service;
import dev.fanfare.runtime.Publisher;

@Service("auditing")
class Audit<E> {
    Publisher<E> any;
    Publisher<?> unknown;
    Publisher<String> text;
    app.SignupPublisher signups;
}
