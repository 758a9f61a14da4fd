package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostCommandTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void manifests() throws IOException {
        Resources.compiled(directory, "uptime.json");
        // One topic with three subscriptions, at least once; and the same as FIFO.
        String one = ManyTopics.json(1);
        Files.writeString(directory.resolve("fifo.json"), one);
        Files.writeString(
                directory.resolve("standard.json"),
                one.replace("EXACTLY_ONCE", "AT_LEAST_ONCE")
                        .replace("\"orderingKey\": \"id\"", "\"orderingKey\": null"));
    }

    /** The table that was worked out from the price lists, in whole dollars from ten on. */
    @ParameterizedTest
    @CsvSource({
        "standard, 1000000, 1, 1, 2.31, 0.00",
        "standard, 100000000, 1, 1, 289, 15",
        "standard, 10000000000, 1, 1, 28999, 1571",
        "standard, 1000000, 10, 8, 0.21, 0.00",
        "standard, 100000000, 10, 8, 34, 15",
        "standard, 10000000000, 10, 8, 3499, 1571",
        "fifo, 1000000, 1, 8, 0.61, 0.00",
        "fifo, 100000000, 1, 8, 72, 15",
        "fifo, 10000000000, 1, 8, 7255, 1571"
    })
    void theTotalsAreThoseOfThePriceLists(
            String manifest, long monthly, int publishBatch, int otherBatch, double aws, double gcp)
            throws IOException {
        Files.writeString(
                directory.resolve("usage.json"), """
                {"defaults":{"monthly":%d,"publishBatch":%d,"receiveBatch":%d,"deleteBatch":%d,"pollers":2}}""".formatted(monthly, publishBatch, otherBatch, otherBatch));

        JsonNode total =
                json("-m", manifest + ".json", "cost", "--usage", "usage.json").path("total");

        assertThat(total.path("aws").doubleValue()).isCloseTo(aws, within(aws < 10 ? 0.005 : 0.5));
        assertThat(total.path("gcp").doubleValue()).isCloseTo(gcp, within(gcp < 10 ? 0.005 : 0.5));
    }

    @Test
    void theTableHasEachTopicAndSubscriptionAndEveryAssumption() {
        assertThat(Run.in(directory, "cost", "--monthly", "10M").out()).isEqualTo(Resources.text("golden/cost.txt"));
    }

    @Test
    void whatTheUsageSaysOfOneSubscriptionHoldsForItAlone() throws IOException {
        Files.writeString(
                directory.resolve("usage.json"),
                "{\"defaults\":{\"monthly\":1000},\"topics\":{\"site-added\":{\"monthly\":500}},"
                        + "\"subscriptions\":{\"site-added/check-new-site\":{\"share\":0.5}}}");

        JsonNode lines = json("cost", "--usage", "usage.json").path("lines");

        assertThat(lines.get(0).path("monthly").doubleValue()).isEqualTo(500);
        assertThat(lines.get(1).path("monthly").doubleValue()).isEqualTo(250);
        assertThat(lines.get(2).path("monthly").doubleValue()).isEqualTo(1000);
    }

    @Test
    void aLargerMessageCostsAmazonARequestForEach64KibBegun() throws IOException {
        double small = aws("--bytes", "65536");
        double large = aws("--bytes", "65537");

        assertThat(large).isGreaterThan(small * 1.4);
    }

    @Test
    void otherPricesAreTakenWhereTheFileHasSome() throws IOException {
        Files.writeString(
                directory.resolve("prices.json"),
                "{\"date\":\"2030-01\",\"gcp\":{\"perTebibyte\":400,\"freeBytes\":0}}");

        Run run = Run.in(directory, "cost", "--monthly", "1G", "--prices", "prices.json", "-o", "json");

        assertThat(run.out()).contains("Prices of 2030-01");
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .path("total")
                        .path("gcp")
                        .doubleValue())
                .isGreaterThan(1000);
    }

    @ParameterizedTest
    @CsvSource({
        "'{', is not JSON",
        "'{\"topics\":{\"gone\":{}}}', gone",
        "'{\"defaults\":{\"mnthly\":1}}', mnthly",
        "'{\"defaults\":{\"receiveBatch\":0}}', receiveBatch is below 1",
        "'{\"defaults\":{\"bytes\":-1}}', bytes is -1",
        "'{\"defaults\":{\"share\":2}}', share is above 1",
        "'[]', is no object"
    })
    void aWrongUsageFileIsNamedWithWhatIsWrong(String text, String said) throws IOException {
        Files.writeString(directory.resolve("usage.json"), text);

        Run run = Run.in(directory, "cost", "--usage", "usage.json");

        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("usage.json").contains(said);
    }

    @Test
    void theTrafficMustBeSaidOnceAndBeANumber() {
        assertThat(Run.in(directory, "cost").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Run.in(directory, "cost", "--monthly", "1", "--usage", "x").code())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(Run.in(directory, "cost", "--monthly", "many").err()).contains("many is no number");
        assertThat(Run.in(directory, "cost", "--monthly", "-1").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Run.in(directory, "cost", "--usage", "gone.json").err()).contains("There is no file");
    }

    private double aws(String... options) throws IOException {
        String[] all = {"-m", "standard.json", "cost", "--monthly", "1G", options[0], options[1]};
        return json(all).path("total").path("aws").doubleValue();
    }

    private JsonNode json(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "-o";
        all[1] = "json";
        Run run = Run.in(directory, all);
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
