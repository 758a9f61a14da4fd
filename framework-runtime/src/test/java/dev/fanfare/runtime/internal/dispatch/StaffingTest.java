package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final long SHORT = 1_000;
    private static final long LONG = 10_000_000;

    private final Staffing staffing = new Staffing(16);
    private final Worker first = new Worker();
    private final Worker second = new Worker();

    @Test
    void aCallThatHadToWaitForACoreMakesShortHandlersNotLong() {
        provenShort();

        staffing.worked(LONG, first);

        assertThat(staffing.hire(10)).isZero();
    }

    @Test
    void handlersThatBecomeLongAreFoundOutAfterAFewCalls() {
        provenShort();

        for (int i = 0; i < 5; i++) {
            staffing.worked(LONG, first);
        }

        assertThat(staffing.hire(10)).isEqualTo(10);
    }

    @Test
    void workersThatAreStuckGetAsManyAgainEachTime() {
        provenShort();
        staffing.reinforce(100);

        assertThat(staffing.reinforce(100)).isEqualTo(1);
        assertThat(staffing.reinforce(100)).isEqualTo(2);
        assertThat(staffing.reinforce(100)).isEqualTo(4);
        assertThat(staffing.reinforce(100)).isEqualTo(8);
        assertThat(staffing.reinforce(100)).isZero();
    }

    @Test
    void workersThatGetOnGetNoHelp() {
        provenShort();
        staffing.reinforce(0);

        staffing.worked(SHORT, first);

        assertThat(staffing.reinforce(100)).isEqualTo(-1);
    }

    @Test
    void ofTwoWorkersThatGetOnOneIsDismissed() {
        provenShort();
        staffing.reinforce(0);
        assertThat(staffing.reinforce(100)).isEqualTo(1);

        staffing.worked(SHORT, second);
        staffing.worked(SHORT, second);
        assertThat(second.isDismissed())
                .as("the first is stuck, so the second is needed")
                .isFalse();

        staffing.worked(SHORT, first);
        assertThat(first.isDismissed()).isTrue();
        staffing.worked(SHORT, second);
        assertThat(second.isDismissed()).as("it is the last").isFalse();
    }

    @Test
    void oneThatIsGoneDoesNotGetOn() {
        provenShort();
        staffing.reinforce(0);
        staffing.reinforce(100);
        staffing.worked(SHORT, first);
        staffing.left(first);
        staffing.reinforce(100);
        assertThat(staffing.reinforce(100)).isEqualTo(1);

        staffing.worked(SHORT, second);

        assertThat(second.isDismissed()).isFalse();
    }

    @Test
    void longHandlersKeepTheirWorkers() {
        staffing.hire(2);

        staffing.worked(LONG, first);
        staffing.worked(LONG, second);
        staffing.worked(LONG, first);

        assertThat(first.isDismissed() || second.isDismissed()).isFalse();
    }

    private void provenShort() {
        staffing.hire(1);
        for (int i = 0; i < 100; i++) {
            staffing.worked(SHORT, first);
        }
    }
}
