package shop;

import dev.fanfare.Subscribe;

final class Desk {
    @Subscribe("note")
    void note(Paid paid) {}
}
