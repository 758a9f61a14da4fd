package dev.fanfare.runtime.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-04T05:06:07.089Z"));

    @Test
    void anIdIsAUuidOfVersion7() {
        MessageIds ids = new MessageIds(time);

        for (int i = 0; i < 10_000; i++) {
            UUID uuid = UUID.fromString(ids.next().value());
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
        }
    }

    @Test
    void anIdHoldsTheTimeToTheMillisecond() {
        MessageIds ids = new MessageIds(time);
        time.advance(Duration.ofMillis(1));

        assertThat(ids.next().time()).isEqualTo(Instant.parse("2026-03-04T05:06:07.090Z"));
    }

    @Test
    void idsOfDifferentMillisecondsSortByTime() {
        MessageIds ids = new MessageIds(time);
        String earlier = ids.next().value();
        time.advance(Duration.ofMillis(1));

        assertThat(ids.next().value()).isGreaterThan(earlier);
    }

    @Test
    void idsAreUniqueAcrossThreads() {
        MessageIds ids = new MessageIds(time);
        Set<MessageId> seen = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 200_000).parallel().forEach(i -> seen.add(ids.next()));

        assertThat(seen).hasSize(200_000);
    }

    @Test
    void twoSourcesOfIdsDoNotMeet() {
        MessageIds one = new MessageIds(time);
        MessageIds other = new MessageIds(time);
        Set<MessageId> seen = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < 50_000; i++) {
            seen.add(one.next());
            seen.add(other.next());
        }

        assertThat(seen).hasSize(100_000);
    }

    @Test
    void theSystemsTimeIsTheMachines() {
        TimeSource system = TimeSource.system();
        Instant before = Instant.ofEpochMilli(System.currentTimeMillis());

        Instant published = new MessageIds(system).next().time();

        assertThat(published).isBetween(before, Instant.ofEpochMilli(System.currentTimeMillis()));
        system.close();
    }

    @Test
    void anIdOfAnotherKindHasNoTime() {
        assertThat(new MessageId("42").time()).isEqualTo(Instant.EPOCH);
        assertThat(new MessageId("zzzzzzzz-zzzz-7zzz-zzzz-zzzzzzzzzzzz").time()).isEqualTo(Instant.EPOCH);
    }
}
