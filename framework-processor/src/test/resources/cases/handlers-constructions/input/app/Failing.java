package app;

import dev.fanfare.Subscribe;
import java.io.IOException;

class Failing {
    Failing() throws IOException {}

    @Subscribe
    void sendMail5(Signup signup) {}
}
