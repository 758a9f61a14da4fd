package dev.fanfare.local.share;

/**
 * Where a broker can be looked into by HTTP, on the loopback.
 *
 * @param token what clients must have
 */
public record HttpAddress(int port, String token) {
    @Override
    public String toString() {
        return "port " + port;
    }
}
