package dev.fanfare.integration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.fanfare.integration.planted.ReachesIntoBroker;
import dev.fanfare.runtime.planted.ShowsInternals;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundariesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fanfare");

    static Stream<ArchRule> rules() {
        return Stream.of(
                Boundaries.API_SHOWS_NO_INTERNALS,
                Boundaries.ONLY_PROVIDERS_KNOW_CLOUDS,
                Boundaries.PROVIDERS_SEE_THE_SPI_ONLY,
                Boundaries.ONLY_THE_BROKER_SEES_ITS_INSIDES,
                Boundaries.THE_BROKER_HAS_LAYERS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBoundaryHolds(ArchRule boundary) {
        assertThatCode(() -> boundary.check(PRODUCT)).doesNotThrowAnyException();
    }

    @Test
    void anApiTypeThatShowsAnInternalOneIsCaught() {
        assertBroken(Boundaries.API_SHOWS_NO_INTERNALS, ShowsInternals.class, "Engine");
    }

    @Test
    void aTypeOutsideAProviderThatKnowsACloudIsCaught() {
        assertBroken(
                Boundaries.ONLY_PROVIDERS_KNOW_CLOUDS, dev.fanfare.integration.planted.KnowsCloud.class, "KnowsCloud");
    }

    @Test
    void aProviderThatReachesIntoTheRuntimeIsCaught() {
        assertBroken(Boundaries.PROVIDERS_SEE_THE_SPI_ONLY, dev.fanfare.local.planted.ReachesInside.class, "Engine");
    }

    @Test
    void aTypeThatReachesIntoTheLocalBrokerIsCaught() {
        assertBroken(Boundaries.ONLY_THE_BROKER_SEES_ITS_INSIDES, ReachesIntoBroker.class, "RecordKeys");
    }

    @Test
    void aQueueThatKnowsTheStorageIsCaught() {
        assertBroken(
                Boundaries.THE_BROKER_HAS_LAYERS, dev.fanfare.local.queue.planted.KnowsStorage.class, "TopicStorage");
    }

    @Test
    void aStoreThatKnowsTheBrokerIsCaught() {
        assertBroken(
                Boundaries.THE_BROKER_HAS_LAYERS, dev.fanfare.local.store.planted.KnowsBroker.class, "LocalBroker");
    }

    private static void assertBroken(ArchRule boundary, Class<?> planted, String named) {
        JavaClasses broken = new ClassFileImporter().importClasses(planted);
        assertThatThrownBy(() -> boundary.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(planted.getSimpleName())
                .hasMessageContaining(named);
    }
}
