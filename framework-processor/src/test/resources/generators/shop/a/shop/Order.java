package a.shop;

import java.util.UUID;

/** An order. */
public record Order(UUID customer, Channel channel, boolean express) {
    /** Where it came from. */
    public enum Channel {
        WEB,
        PHONE
    }
}
