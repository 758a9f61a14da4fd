package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfare.testkit.report.ConformanceTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The page of providers shows what the suites have just found: JUnit runs what is isolated once all else has ended. */
@Isolated
class ConformanceTableTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "providers.md");
    private static final Path REPORT = Path.of("target", "conformance.md");

    @Test
    void thePageOfProvidersIsCurrent() {
        assumeTrue(
                Emulator.isHere() && System.getenv(EndpointConformanceTest.VARIABLE) == null,
                "the page shows exactly the servers that are there where Google's emulator is");
        assertThatCode(() -> ConformanceTable.check(PAGE, REPORT)).doesNotThrowAnyException();
    }
}
