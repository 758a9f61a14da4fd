package dev.fanfare.local.faults;

import dev.fanfare.runtime.spi.Provider;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be wrong with a provider, and which tests of the suite say so. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state, and an immutable list
enum Fault {
    NONE(provider -> provider),
    LOSES_EVERY_50TH(PublishFaults::losesEvery50th, "Acknowledgement.g03_withoutACauseNothingIsDeliveredTwice"),
    PUBLISHES_TWICE(PublishFaults::publishesTwice, "Acknowledgement.g03_withoutACauseNothingIsDeliveredTwice"),
    DROPS_AN_ATTRIBUTE(PublishFaults::dropsAnAttribute, "Core.g01_c01_whatIsPublishedArrivesWithItsBodyAndAttributes"),
    SWAPS_TWO_OF_A_KEY(PublishFaults::swapsTwoOfAKey, "Order.g05_c36_theFirstDeliveriesOfAKeyFollowPublishOrder"),
    FORGETS_KEYS(
            PublishFaults::forgetsKeys,
            "Order.g05_c40_noMessageOfAKeyComesBeforeTheOneBeforeIsSettled",
            "Order.g05_g06_theKeyArrivesAsItWasSent"),
    HAS_ONE_KEY_FOR_ALL(PublishFaults::hasOneKeyForAll, "Order.g05_c39_otherKeysGoOnWhileOneFails"),
    FORGETS_IDS(PublishFaults::forgetsIds, "Options.g04_c44_aRepeatedPublishOfOneIdIsDeliveredOnce"),
    ACCEPTS_AND_DROPS_WHAT_IS_TOO_MUCH(
            PublishFaults::acceptsAndDropsWhatIsTooMuch,
            "Core.g06_c04_asManyAttributesAsThereMayBeArriveAndOneMoreIsRefused"),
    FAILS_ALL_FOR_ONE(PublishFaults::failsAllForOne, "Core.g15_c10_theBrokerReportsEachMessageOfACall"),
    DELIVERS_TO_THE_WRONG_SUBSCRIPTION(
            ConsumeFaults::deliversToTheWrongSubscription, "Core.g02_c06_everySubscriptionGetsItsOwnCopy"),
    ACKNOWLEDGES_BEFORE_HANDLING(
            ConsumeFaults::acknowledgesBeforeHandling,
            "Acknowledgement.g03_c12_aFailedAttemptIsDeliveredAgainAndAnAcknowledgedOneNot",
            "Failures.g07_g10_c35_whoIsKilledBetweenHandlingAndAcknowledgingHasItDeliveredAgain"),
    IGNORES_BACKOFF(ConsumeFaults::ignoresBackoff, "Retries.g08_c19_aRetryComesAtOnceOrAfterItsDelay"),
    ATTEMPT_IS_ALWAYS_1(
            ConsumeFaults::attemptIsAlways1,
            "Acknowledgement.g07_c18_theAttemptStartsAtOneAndRisesWhateverEndedTheOneBefore"),
    NEVER_EXTENDS(
            ConsumeFaults::neverExtends,
            "Acknowledgement.g10_c15_anExtendedLeaseLastsForTheAckDeadlineFromThen",
            "Acknowledgement.g10_c15_aSlowHandlerKeepsItsLeaseUntilItsOutcome"),
    LOSES_WHAT_IS_RELEASED(
            ConsumeFaults::losesWhatIsReleased,
            "Acknowledgement.g12_whatIsReleasedIsThereAtOnce",
            "Order.g05_c40_aReleasedMessageKeepsItsPlace"),
    LOSES_WHAT_THE_DEAD_HELD(
            ConsumeFaults::losesWhatTheDeadHeld, "Acknowledgement.g10_c14_whatADeadConsumerHeldComesBack"),
    TRUNCATES_BODIES(ConsumeFaults::truncatesBodies, "Core.g17_c03_theLargestMessageArrivesAndOneByteMoreIsRefused"),
    IGNORES_PAUSE(ConsumeFaults::ignoresPause, "Lifecycle.g16_c33_aPausedSubscriptionFetchesNothingAndLosesNothing"),
    POLLS_BUSILY(ConsumeFaults::pollsBusily, "Lifecycle.g11_anIdleSubscriptionFetchesSeldom"),
    FETCHES_TOO_MUCH(ConsumeFaults::fetchesTooMuch, "Acknowledgement.g11_aFetchGivesAtMostWhatWasAskedFor"),
    DEAD_LETTERS_TWICE(
            ConsumeFaults::deadLettersTwice,
            "DeadLettering.g09_c21_afterTheLastAttemptAMessageIsDeadLetteredOnceWithItsDiagnostics"),
    DROPS_DEAD_LETTERS(ConsumeFaults::dropsDeadLetters, "DeadLettering.g09_aDeadLetteredMessageIsAcknowledged"),
    IGNORES_FILTERS(
            TopologyFaults::ignoresFilters,
            "Options.g14_c41_everyFilterDeliversExactlyWhatMatches",
            "Options.g14_c41_aSubscriptionToOneKindOfEventGetsNoOther"),
    LEASES_LAST_LONG(
            TopologyFaults::leasesLastLong, "Acknowledgement.g10_c14_onceTheLeaseHasLapsedSomebodyElseGetsTheMessage"),
    LEASES_LAPSE_EARLY(
            TopologyFaults::leasesLapseEarly, "Acknowledgement.g10_c13_withinTheLeaseNobodyElseGetsTheMessage"),
    NEVER_EXPIRES(
            TopologyFaults::neverExpires, "Options.g01_c43_whatNobodyHandlesExpiresAfterTheRetentionAndNotBefore"),
    EXPIRES_EARLY(
            TopologyFaults::expiresEarly, "Options.g01_c43_whatNobodyHandlesExpiresAfterTheRetentionAndNotBefore"),
    NEVER_VERIFIES(
            TopologyFaults::neverVerifies,
            "TopologyOfTheBroker.c52_aResourceThatIsDifferentIsNamedAtStart",
            "TopologyOfTheBroker.c54_everyMissingResourceIsNamedAtStart"),
    DECLARES_LESS_THAN_IT_HAS(TopologyFaults::declaresLess, "Options.theProviderSaysOfItselfWhatTheFeaturesRecordSays");

    private final UnaryOperator<Provider> planted;
    private final List<String> caughtBy;

    Fault(UnaryOperator<Provider> planted, String... caughtBy) {
        this.planted = planted;
        this.caughtBy = List.of(caughtBy);
    }

    Provider in(Provider sound) {
        return planted.apply(sound);
    }

    /** Each as theme and method. */
    List<String> caughtBy() {
        return caughtBy;
    }
}
