package dev.fanfare.local.wire;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Messages in their three forms: on the way in, on the way out, and dead. */
public final class Messages {
    /** The fewest bytes of any. */
    public static final int LEAST = 13;

    /** Bytes of diagnostics, of whatever is longer the stack is cut. */
    private static final int DIAGNOSTICS = 32 * 1024;

    private Messages() {}

    /** Writes a message that is published. */
    public static void write(OutboundMessage message, FrameWriter frame) {
        frame.text(message.id())
                .text(message.key())
                .attributes(message.attributes())
                .bytes(message.body());
    }

    /** Reads a message that is published. */
    public static OutboundMessage outbound(FrameReader frame) throws WireException {
        String id = frame.text();
        var key = frame.optionalText();
        var attributes = frame.attributes();
        return new OutboundMessage(id, frame.bytes(), attributes, key);
    }

    /** The most bytes that a message takes in a frame: a character may take three. */
    public static long size(OutboundMessage message) {
        long characters =
                0L + message.id().length() + message.key().map(String::length).orElse(0);
        for (var attribute : message.attributes().entrySet()) {
            characters +=
                    3L + attribute.getKey().length() + attribute.getValue().length();
        }
        return 40 + 3 * characters + message.body().length;
    }

    /** Writes a delivery, and the number by which it is settled. */
    public static void write(long number, Delivery delivery, FrameWriter frame) {
        frame.number(number).number(delivery.attempt()).text(delivery.brokerId());
        frame.text(delivery.key()).attributes(delivery.attributes()).bytes(delivery.body());
    }

    /** Writes a dead letter. */
    public static void write(DeadLetter letter, FrameWriter frame) {
        frame.text(letter.id().value()).text(letter.key()).attributes(letter.attributes());
        frame.bytes(letter.body()).text(DiagnosticsCodec.write(letter.diagnostics(), DIAGNOSTICS));
    }

    /** Reads a dead letter. */
    public static DeadLetter letter(FrameReader frame) throws WireException {
        MessageId id = new MessageId(frame.text());
        var key = frame.optionalText();
        var attributes = frame.attributes();
        return new DeadLetter(id, frame.bytes(), attributes, key, DiagnosticsCodec.read(frame.text()));
    }

    /** Writes how much there is: four numbers, -1 for what is not known, and notes. */
    public static void write(Figures figures, FrameWriter frame) {
        frame.number(figures.backlog().orElse(-1))
                .number(figures.inFlight().orElse(-1))
                .number(figures.deadLetters().orElse(-1))
                .number(figures.oldestAge().map(Duration::toMillis).orElse(-1L))
                .texts(figures.notes());
    }

    /** Reads how much there is. */
    public static Figures figures(FrameReader frame) throws WireException {
        OptionalLong backlog = known(frame.longNumber());
        OptionalLong inFlight = known(frame.longNumber());
        OptionalLong deadLetters = known(frame.longNumber());
        long age = frame.longNumber();
        return new Figures(
                backlog,
                inFlight,
                age < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(age)),
                deadLetters,
                frame.texts());
    }

    private static OptionalLong known(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
