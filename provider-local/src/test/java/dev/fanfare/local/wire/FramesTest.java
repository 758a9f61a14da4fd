package dev.fanfare.local.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final List<String> TEXTS =
            List.of("", "plain", "\"quoted\"\n\t", "äöü €", "𝔘nicode 🎉", "lone \uD800 surrogate?", "?", "\u0000");

    @Test
    void everythingIsReadAsItWasWritten() throws IOException {
        FrameWriter writer = new FrameWriter();
        writer.begin(Kind.PUBLISH, Long.MIN_VALUE)
                .octet(-1)
                .flag(true)
                .number(Integer.MIN_VALUE)
                .number(Long.MAX_VALUE);
        writer.texts(TEXTS).text(Optional.empty()).text(Optional.of("there")).bytes(new byte[] {1, 2, 3});
        writer.attributes(Map.of("name", "välue")).end();
        writer.frame(Kind.PING, 7);

        FrameStream frames = stream(writer.content());
        FrameReader first = frames.next();
        assertThat(first.kind()).isEqualTo(Kind.PUBLISH);
        assertThat(first.id()).isEqualTo(Long.MIN_VALUE);
        assertThat(first.octet()).isEqualTo(-1);
        assertThat(first.flag()).isTrue();
        assertThat(first.number()).isEqualTo(Integer.MIN_VALUE);
        assertThat(first.longNumber()).isEqualTo(Long.MAX_VALUE);
        assertThat(first.texts()).isEqualTo(TEXTS);
        assertThat(first.optionalText()).isEmpty();
        assertThat(first.optionalText()).contains("there");
        assertThat(first.bytes()).containsExactly(1, 2, 3);
        assertThat(first.attributes()).isEqualTo(Map.of("name", "välue"));
        first.end();
        assertThat(frames.hasNext()).isTrue();
        FrameReader second = frames.next();
        assertThat(second.kind()).isEqualTo(Kind.PING);
        assertThat(second.id()).isEqualTo(7);
        assertThat(frames.next()).isNull();
    }

    @Test
    void aMessageIsReadAsItWasWritten() throws IOException {
        for (String text : TEXTS) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            OutboundMessage message =
                    new OutboundMessage("id" + text, body, Map.of("a", text, "b" + text, "c"), Optional.of(text));
            FrameWriter writer = new FrameWriter();
            writer.begin(Kind.PUBLISH, 1);
            Messages.write(message, writer);
            int size = writer.frameSize();
            writer.end();

            OutboundMessage read = Messages.outbound(stream(writer.content()).next());
            assertThat(read).usingRecursiveComparison().isEqualTo(message);
            assertThat(Messages.size(message)).isGreaterThanOrEqualTo(size - 13);
        }
    }

    @Test
    void failuresKeepTheirKindAndTheirText() throws IOException {
        assertThat(travelled(new PublishException("no")))
                .isInstanceOf(PublishException.class)
                .hasMessage("no");
        assertThat(travelled(new CompletionException(new FanfareException("why"))))
                .isExactlyInstanceOf(FanfareException.class)
                .hasMessage("why");
        assertThat(travelled(new IllegalArgumentException("arg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("arg");
        assertThat(travelled(new IllegalStateException("bug")))
                .isExactlyInstanceOf(FanfareException.class)
                .hasMessage("java.lang.IllegalStateException: bug");
        ConfigurationException wrong = new ConfigurationException("Head:", List.of("one", "two"));
        assertThat(travelled(wrong)).isInstanceOfSatisfying(ConfigurationException.class, read -> {
            assertThat(read).hasMessage(wrong.getMessage());
            assertThat(read.problems()).isEqualTo(wrong.problems());
        });
        assertThat(travelled(new ConfigurationException("Head.", List.of()))).hasMessage("Head.");
    }

    private static RuntimeException travelled(Throwable failure) throws IOException {
        FrameWriter writer = new FrameWriter();
        writer.begin(Kind.FAILED, 1);
        Failures.write(failure, writer);
        writer.end();
        return Failures.read(stream(writer.content()).next());
    }

    @Test
    void aFrameOfManyFailuresFitsHoweverLongTheyAre() {
        FrameWriter writer = new FrameWriter();
        writer.begin(Kind.PARTLY, 1);
        for (int i = 0; i < 256; i++) {
            writer.number(i);
            Failures.write(new PublishException("€".repeat(10_000)), writer);
        }
        writer.end();
        assertThat(writer.size()).isLessThan(Protocol.LARGEST_FRAME);
    }

    @Test
    void listsTravelInAsManyFramesAsTheyNeed() throws IOException {
        List<byte[]> list = IntStream.of(10, 200_000, 200_000, 40_000, 300_000, 1, 0)
                .mapToObj(byte[]::new)
                .toList();
        FrameWriter writer = new FrameWriter();
        Parts.write(Kind.FETCHED, 1, list, (bytes, frame) -> frame.bytes(bytes), writer);

        List<Integer> sizes = new ArrayList<>();
        FrameStream frames = stream(writer.content());
        boolean more = true;
        int count = 0;
        for (; more; count++) {
            FrameReader frame = frames.next();
            more = frame.flag();
            for (int left = frame.count(1); left > 0; left--) {
                sizes.add(frame.bytes().length);
            }
            frame.end();
        }
        assertThat(sizes).containsExactly(10, 200_000, 200_000, 40_000, 300_000, 1, 0);
        assertThat(count).isBetween(3, 5);
        assertThat(frames.next()).isNull();
    }

    @Test
    void anEmptyListIsOneFrame() throws IOException {
        FrameWriter writer = new FrameWriter();
        Parts.write(Kind.FETCHED, 1, List.<byte[]>of(), (bytes, frame) -> frame.bytes(bytes), writer);
        FrameReader frame = stream(writer.content()).next();
        assertThat(frame.flag()).isFalse();
        assertThat(frame.number()).isZero();
    }

    @Test
    void aFrameThatIsTooLargeIsNeitherWrittenNorRead() {
        FrameWriter writer = new FrameWriter();
        writer.frame(Kind.PING, 1);
        int before = writer.size();
        writer.begin(Kind.PUBLISH, 2).bytes(new byte[Protocol.LARGEST_FRAME]);
        assertThatThrownBy(writer::end).isInstanceOf(IllegalStateException.class);
        assertThat(writer.size()).isEqualTo(before);

        for (int length : new int[] {Protocol.LARGEST_FRAME + 1, Integer.MAX_VALUE, -1, 0, 8}) {
            byte[] bytes = new FrameWriter().number(length).content();
            assertThatThrownBy(() -> stream(bytes).next()).isInstanceOf(WireException.class);
        }
    }

    @Test
    void aFrameThatIsCutIsNoFrame() throws IOException {
        FrameWriter writer = new FrameWriter();
        writer.begin(Kind.PUBLISH, 1).text("text").end();
        byte[] whole = writer.content();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> stream(cut).next()).isInstanceOf(EOFException.class);
        }
        assertThat(stream(new byte[0]).next()).isNull();
    }

    /** Whatever comes, it ends: with a value, or with the word that it is none. Again with -Dfanfare.fuzz.seed. */
    @Test
    void garbageIsReadToItsEndWithoutAnythingElseThanAnExceptionOfTheProtocol() throws IOException {
        long seed = Long.getLong("fanfare.fuzz.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            FrameWriter writer = new FrameWriter();
            writer.begin((byte) random.nextInt(), random.nextLong());
            Messages.write(
                    new OutboundMessage("id", new byte[random.nextInt(50)], Map.of("a", "b"), Optional.of("k")),
                    writer);
            writer.end();
            byte[] bytes = writer.content();
            for (int flips = random.nextInt(6); flips > 0; flips--) {
                // The length stays, or there would be few frames.
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            FrameReader frame = stream(bytes).next();
            try {
                read(frame, random.nextInt(5));
            } catch (WireException told) {
                assertThat(told).hasMessageMatching(".{10,}");
            } catch (RuntimeException unexpected) {
                throw new AssertionError("seed " + seed + ", round " + round, unexpected);
            }
        }
    }

    private static void read(FrameReader frame, int as) throws WireException {
        switch (as) {
            case 0 -> Messages.outbound(frame);
            case 1 -> Failures.read(frame);
            case 2 -> frame.texts();
            case 3 -> frame.attributes();
            default -> {
                for (int left = frame.count(8); left > 0; left--) {
                    frame.longNumber();
                }
            }
        }
        frame.end();
    }

    /** Comes in pieces, as from a network. */
    private static FrameStream stream(byte[] bytes) {
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7_001));
            }
        };
        return new FrameStream(in);
    }
}
