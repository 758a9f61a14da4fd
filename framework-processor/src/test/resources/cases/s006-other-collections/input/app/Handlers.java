package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class Handlers {
    @Subscribe
    void collection(Collection<Signup> signups) {}

    @Subscribe
    void set(Set<Message<Signup>> signups) {}

    @Subscribe
    void stream(Stream<Signup> signups) {}

    @Subscribe
    void iterable(Message<Iterable<Signup>> signups) {}

    @Subscribe
    void map(Map<String, Signup> signups) {}

    @Subscribe
    void optional(Optional<Signup> signup) {}
}
