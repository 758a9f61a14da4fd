package dev.acme;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("enum-keys")
public record EnumKeyed(@OrderingKey Colour colour) {
    public enum Colour {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        },
        GREEN
    }
}
