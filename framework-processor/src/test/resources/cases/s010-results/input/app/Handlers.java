package app;

import dev.fanfare.Subscribe;
import dev.fanfare.Topic;
import dev.fanfare.runtime.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

class Handlers {
    @Subscribe
    String text(Signup signup) {
        return "";
    }

    @Subscribe
    int number(Signup signup) {
        return 0;
    }

    @Subscribe
    Signup[] array(Signup signup) {
        return new Signup[0];
    }

    @Subscribe
    Collection<Mail> collection(Signup signup) {
        return List.of();
    }

    @Subscribe
    List<? extends Mail> wildcard(Signup signup) {
        return List.of();
    }

    @Subscribe
    Optional<List<Mail>> nested(Signup signup) {
        return Optional.empty();
    }

    @Subscribe
    MessageId id(Signup signup) {
        throw new UnsupportedOperationException();
    }

    @Topic("mails")
    record Mail(String to) {}
}
