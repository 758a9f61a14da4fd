package dev.acme.a;

import dev.acme.b.B;
import dev.fanfare.runtime.Publisher;

class Uses {
    Uses(Publisher<B> bs) {}
}
