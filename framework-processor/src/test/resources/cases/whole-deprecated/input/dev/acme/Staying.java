package dev.acme;

import dev.acme.event.Old;
import dev.acme.event.PartlyOld;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import java.util.Optional;

@SuppressWarnings("deprecation")
class Staying {
    @Subscribe("staying")
    Optional<Old> on(Message<PartlyOld> event) {
        return Optional.empty();
    }
}
