package app;

import dev.fanfare.Subscribe;

interface Port {
    @Subscribe
    void count(Signup signup);
}
