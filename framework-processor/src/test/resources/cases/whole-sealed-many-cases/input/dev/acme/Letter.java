package dev.acme;

import dev.fanfare.Topic;

@Topic("letters")
public sealed interface Letter {
    record Alpha() implements Letter {}

    record Beta() implements Letter {}

    record Gamma() implements Letter {}

    record Delta() implements Letter {}

    record Epsilon() implements Letter {}

    record Zeta() implements Letter {}

    record Eta() implements Letter {}

    record Theta() implements Letter {}

    record Iota() implements Letter {}

    record Kappa() implements Letter {}

    record Lambda() implements Letter {}
}
