package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each takes a second or two; an operation that looked through the backlog would take hours. */
@Timeout(120)
class LongBacklogTest {
    private static final int MANY = 300_000;

    private final byte[] body = Given.body("x");

    @Test
    void aLongBacklogIsHandledOneByOne() {
        Rig rig = Rig.of(Given.topic("orders"));
        publish(rig, MANY, Optional.empty());
        Source source = rig.open();

        for (int i = 0; i < MANY; i++) {
            Delivery delivery = Rig.fetchOne(source);
            if (!delivery.brokerId().equals("m" + i)) {
                assertThat(delivery.brokerId()).isEqualTo("m" + i);
            }
            source.ack(delivery);
        }
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void aLongBacklogOfOneKeyIsHandledOneByOne() {
        Rig rig = Rig.of(Given.orderedTopic("orders"));
        publish(rig, MANY, Optional.of("k"));
        Source source = rig.open();

        for (int i = 0; i < MANY; i++) {
            source.ack(Rig.fetchOne(source));
        }
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void manyLeasesAreExtendedAndSettledInAnyOrder() {
        Rig rig = Rig.of(Given.topic("orders"));
        publish(rig, MANY, Optional.empty());
        Source source = rig.open();
        List<Delivery> held = new ArrayList<>(fetch(source, MANY));
        Collections.shuffle(held, new Random(1));

        for (Delivery delivery : held) {
            source.extend(List.of(delivery));
        }
        for (int i = 0; i < MANY; i++) {
            switch (i % 4) {
                case 0 -> source.ack(held.get(i));
                case 1 -> source.release(held.get(i));
                case 2 -> source.retry(held.get(i), Duration.ofSeconds(i % 50));
                default -> {}
            }
        }
        rig.advance(Duration.ofMinutes(1));

        assertThat(new HashSet<>(rig.available())).hasSize(MANY * 3 / 4);
    }

    @Test
    void manyDeadLettersAreReplayedInAnyOrder() {
        Rig rig = Rig.of(Given.topic("orders"));
        publish(rig, MANY, Optional.empty());
        Source source = rig.open();
        List<Delivery> held = fetch(source, MANY);
        held.forEach(delivery -> source.deadLetter(delivery, "{}"));

        for (int i = MANY - 1; i >= 0; i--) {
            rig.deadLetters().replay(new MessageId("m" + i));
        }

        assertThat(rig.deadLetters().count()).isZero();
        assertThat(rig.available()).hasSize(MANY).startsWith("m" + (MANY - 1)).endsWith("m0");
    }

    private void publish(Rig rig, int count, Optional<String> key) {
        OutboundMessage pattern = message("pattern");
        for (int i = 0; i < count; i++) {
            done(rig.transport
                    .publish(rig.topic(), List.of(new OutboundMessage("m" + i, body, pattern.attributes(), key)))
                    .get(0));
        }
    }
}
