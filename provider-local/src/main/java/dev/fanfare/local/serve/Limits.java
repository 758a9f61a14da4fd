package dev.fanfare.local.serve;

import dev.fanfare.local.wire.Protocol;
import java.time.Duration;

/**
 * What a server bears.
 *
 * @param connections so many clients at once
 * @param strangers so many connections whose handshake has not ended
 * @param handshake how long that may take
 * @param silence how long a client may say nothing, or be in the middle of a frame; clients ping more often
 * @param stall how long a client may leave unread what it is sent
 * @param answers so many answers of one client may wait to be sent
 * @param published so many bytes of published messages of one client may wait; then it is not read any further
 * @param held so many deliveries of one source may be without an outcome
 */
public record Limits(
        int connections,
        int strangers,
        Duration handshake,
        Duration silence,
        Duration stall,
        int answers,
        long published,
        int held) {
    /** What suits a laptop and a small machine. */
    public static final Limits USUAL = new Limits(
            256,
            64,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            100_000,
            2 * Protocol.WINDOW,
            20_000);
}
