package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fanfare.aws.server.Servers;
import dev.fanfare.testkit.report.ConformanceTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The page of providers shows what the suites have just found; runs after them. */
@Tag("server")
@Order(Integer.MAX_VALUE)
@Isolated
class ConformanceTableTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "providers.md");
    private static final Path REPORT = Path.of("target", "conformance.md");

    @Test
    void thePageOfProvidersIsCurrent() {
        assumeTrue(
                Servers.fauxqs().isPresent() && System.getenv(EndpointConformanceTest.VARIABLE) == null,
                "the page shows exactly the servers that are there where npm is");
        assertThatCode(() -> ConformanceTable.check(PAGE, REPORT)).doesNotThrowAnyException();
    }
}
