package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    private static final String UPTIME = Resources.text("manifests/uptime.json");

    @TempDir
    private Path directory;

    @BeforeEach
    void older() throws IOException {
        Files.writeString(directory.resolve("old.json"), UPTIME);
    }

    @Test
    void theSameManifestHasNoDifferences() throws IOException {
        Run run = compare(UPTIME, "--exit-code");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("No differences.\n");
    }

    @Test
    void documentationAndPlacesAreNoDifferences() throws IOException {
        String moved = UPTIME.replace("Tells the outside world.", "Tells everybody.")
                .replace("Notifier.java#postWebhook", "Poster.java#postWebhook");

        assertThat(compare(moved, "--exit-code").code()).isZero();
    }

    @Test
    void differencesEndWith2OnlyIfAskedFor() throws IOException {
        String other = UPTIME.replace("\"concurrency\": 16", "\"concurrency\": 32");

        assertThat(compare(other).code()).isZero();
        assertThat(compare(other, "--exit-code").code()).isEqualTo(ExitCodes.CHANGES);
        assertThat(compare(other, "--detailed-exitcode").code()).isEqualTo(ExitCodes.CHANGES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"concurrency\": 16 | \"concurrency\": 32 | RESTART",
                "\"timeout\": \"PT30S\" | \"timeout\": \"PT40S\" | RESTART",
                "#postWebhook\", | #post\", | RESTART",
                "\"maxAttempts\": 3 | \"maxAttempts\": 4 | SAFE",
                "\"retention\": \"P7D\" | \"retention\": \"P8D\" | SAFE, SAFE",
                "\"retention\": \"P7D\" | \"retention\": \"P6D\" | GUARANTEE_WEAKENED, GUARANTEE_WEAKENED",
                "\"retention\": \"P14D\" | \"retention\": \"P13D\" | GUARANTEE_WEAKENED, GUARANTEE_WEAKENED",
                "\"orderingKey\": \"siteId\" | \"orderingKey\": \"number\" | GUARANTEE_WEAKENED",
                "\"orderingKey\": \"siteId\" | \"orderingKey\": null | REPLACES_RESOURCE gcp, REPLACES_RESOURCE aws,"
                        + " GUARANTEE_WEAKENED",
                "\"orderingKey\": null | \"orderingKey\": \"siteId\" | REPLACES_RESOURCE gcp, REPLACES_RESOURCE aws,"
                        + " SAFE",
                "\"AT_LEAST_ONCE\", | \"EXACTLY_ONCE\", | REPLACES_RESOURCE aws, SAFE, SAFE",
                "\"filter\": null | \"filter\": {\"text\":\"state = 'UP'\",\"tree\":{\"op\":\"in\",\"attribute\":\"state\",\"values\":[\"UP\"]}}"
                        + " | REPLACES_RESOURCE gcp, REPLACES_RESOURCE gcp, EVENTUAL aws, EVENTUAL aws",
                "\"name\": \"state\", | \"name\": \"status\", | BREAKING_SCHEMA, SAFE",
                "\"type\": \"string\"\\n        }\\n      ],\\n | \"type\": \"boolean\"\\n        }\\n      ],\\n |"
                        + " BREAKING_SCHEMA",
                "\"UP\",\\n | \"UP\",\\n        \"UNKNOWN\",\\n | BREAKING_SCHEMA",
                "\"UP\",\\n | \\n | BREAKING_SCHEMA",
                "\"number\": {\\n          \"type\": \"integer\" | \"number\": {\\n          \"type\": \"string\" |"
                        + " BREAKING_SCHEMA",
                "\"number\",\\n        \"url\" | \"url\" | BREAKING_SCHEMA",
                "\"description\": \"How a site is. | \"description\": \"What a site is. | SAFE",
            })
    void eachKindOfChangeHasItsImpact(String before, String after, String impacts) throws IOException {
        String changed = UPTIME.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(UPTIME);

        assertThat(impacts(changed)).containsExactlyInAnyOrder(impacts.split(", ", -1));
    }

    @Test
    void aSubscriptionThatGoesLosesItsBacklogAndItsDeadLetters() throws IOException {
        assertThat(impacts(UPTIME.replace("\"post-webhook\"", "\"other\"")
                        .replace("#postWebhook\"", "#other\"")
                        .replace("transition/post-webhook", "transition/other")))
                .containsExactlyInAnyOrder("REMOVES_RESOURCE", "ORPHANED_DLQ", "ADD");
    }

    @Test
    void aRenamedOneIsReplaced() throws IOException {
        assertThat(impacts(UPTIME.replace("\"post-webhook\"", "\"other\"")
                        .replace("transition/post-webhook", "transition/other")))
                .containsExactlyInAnyOrder("REPLACES_RESOURCE", "ADD");
        assertThat(impacts(UPTIME.replace("\"site-added\"", "\"site-registered\"")
                        .replace("\"site-added/", "\"site-registered/")))
                .contains("REPLACES_RESOURCE", "REMOVES_RESOURCE", "ADD");
    }

    @Test
    void oneCloudCanBeAskedForAlone() throws IOException {
        String filtered = UPTIME.replace("\"orderingKey\": \"siteId\"", "\"orderingKey\": null");

        assertThat(compare(filtered, "--provider", "gcp").out())
                .contains("on gcp")
                .doesNotContain("on aws")
                .contains("snapshots create post-webhook-move");
    }

    @Test
    void theReportIsWrittenAsItWas() throws IOException {
        String changed = UPTIME.replace("\"orderingKey\": \"siteId\"", "\"orderingKey\": null")
                .replace("\"concurrency\": 16", "\"concurrency\": 32")
                .replace("\"UP\",\n", "\"UP\",\n        \"UNKNOWN\",\n");

        assertThat(compare(changed).out()).isEqualTo(Resources.text("golden/diff.txt"));
        assertThat(compare(changed, "-o", "md").out()).isEqualTo(Resources.text("golden/diff.md"));
    }

    private Run compare(String changed, String... options) throws IOException {
        Files.writeString(directory.resolve("new.json"), changed);
        List<String> arguments = new ArrayList<>(List.of("diff", "old.json", "new.json"));
        arguments.addAll(List.of(options));
        return Run.in(directory, arguments.toArray(String[]::new));
    }

    private List<String> impacts(String changed) throws IOException {
        Run run = compare(changed, "-o", "json");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> impacts = new ArrayList<>();
        for (JsonNode change : new ObjectMapper().readTree(run.out()).path("changes")) {
            String cloud = change.path("provider").asText("");
            impacts.add(change.path("impact").textValue() + (cloud.isEmpty() ? "" : " " + cloud));
        }
        return impacts;
    }
}
