package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Failure;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void aFailureIsDescribedByItsClassAndItsMessage() {
        assertThat(Failures.described(new IllegalStateException("no lorry")))
                .isEqualTo(new Failure("java.lang.IllegalStateException", "no lorry"));
        assertThat(Failures.described(new IllegalStateException()))
                .isEqualTo(new Failure("java.lang.IllegalStateException", ""));
    }

    @Test
    void oneThatFailsToTellItsMessageHasNone() {
        class Mute extends RuntimeException {
            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }
        }

        assertThat(Failures.described(new Mute())).isEqualTo(new Failure(Mute.class.getName(), ""));
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        String text = "x".repeat(Failure.MESSAGE - 2) + "😀".repeat(9);

        assertThat(Failures.described(new IllegalStateException(text)).message())
                .isEqualTo("x".repeat(Failure.MESSAGE - 2) + "…");
        String fitting = "x".repeat(Failure.MESSAGE);
        assertThat(Failures.described(new IllegalStateException(fitting)).message())
                .isEqualTo(fitting);
    }
}
