package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

class Handlers {
    @Subscribe
    void event(Signup signup) {}

    @Subscribe
    void message(Message<Signup> signup) {}

    @Subscribe
    void events(List<Signup> signups) {}

    @Subscribe
    void messages(List<Message<Signup>> signups) {}

    @Subscribe
    static void withoutInstance(Signup signup) {}

    @Subscribe
    void annotated(final @Nullable Signup signup) throws Exception {}

    @Subscribe
    void annotatedWithin(@SuppressWarnings("unused") List<@Nullable Message<@Nullable Signup>> signups) {}
}
