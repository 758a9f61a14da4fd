package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private final Execution execution = new Execution(this, List.of(), 0);
    private final TimeoutException reason = new TimeoutException("too long");

    @AfterEach
    void leaveNoInterruptionBehind() {
        boolean unused = Thread.interrupted();
    }

    @Test
    void aCallThatIsCutIsInterruptedAndFailsWithTheReason() {
        execution.cut(reason);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(execution.failure(null)).isSameAs(reason);
    }

    @Test
    void whatTheHandlerMadeOfBeingCutIsToldWithTheReason() {
        IllegalStateException own = new IllegalStateException();
        execution.cut(reason);

        assertThat(execution.failure(own)).isSameAs(reason);
        assertThat(reason.getSuppressed()).containsExactly(own);
    }

    @Test
    void aCallThatHasReturnedIsNotInterrupted() {
        execution.returned();
        execution.cut(reason);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptionThatCameTooLateDoesNotReachTheNextCall() {
        execution.cut(reason);
        synchronized (this) {
            execution.left();
        }

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aResultStillToComeFailsWhenTheCallIsCutBeforeOrAfterwards() {
        CompletableFuture<Void> before = new CompletableFuture<>();
        execution.awaits(before);
        execution.cut(reason);
        assertThat(before).isCompletedExceptionally();

        CompletableFuture<Void> after = new CompletableFuture<>();
        execution.awaits(after);
        assertThat(after).isCompletedExceptionally();
    }
}
