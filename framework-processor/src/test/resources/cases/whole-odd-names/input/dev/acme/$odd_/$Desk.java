package dev.acme.$odd_;

import dev.fanfare.Subscribe;

class $Desk {
    @Subscribe("odd")
    void $on_ü(Transfer$1 transfer) {}
}
