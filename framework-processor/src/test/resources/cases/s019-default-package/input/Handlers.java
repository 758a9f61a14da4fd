import app.Signup;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void sendMail(Signup signup) {}
}
