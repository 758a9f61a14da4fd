package dev.fanfare.infra.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fanfare.infra.Cloud;
import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.infra.aws.FilterPolicy;
import dev.fanfare.infra.gcp.FilterText;
import dev.fanfare.infra.gcp.PubSubNames;
import dev.fanfare.infra.testing.Given;
import dev.fanfare.infra.testing.Large;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.limits.PubSubLimits;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformModuleTest {
    private static final String PREFIX = "a-prefix-14ch-an-environment-";

    /** For the provider that is on these machines: without an account, and older than the one that is asked for. */
    private static final String OVERRIDE = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 5.100"
                }
              }
            }

            provider "aws" {
              region                      = "eu-central-1"
              access_key                  = "test"
              secret_key                  = "test"
              skip_credentials_validation = true
              skip_requesting_account_id  = true
              skip_metadata_api_check     = true
            }

            resource "aws_sqs_queue" "subscription" {
              max_message_size = 262144
            }

            resource "aws_sqs_queue" "dead_letters" {
              max_message_size = 262144
            }
            """;

    private static final String VARIABLES = """
            {"prefix": "a-prefix-14ch-", "environment": "an-environment", "allow_verify": true,
             "principals": {"service-0": ["first", "second"], "service-1": ["first"]}, "operators": {"service-0": ["desk"]}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theFilesAreFormattedAsTerraformFormatsThem(Cloud cloud) throws Exception {
        TerraformBinary.require();
        Path module = folder.resolve("module");
        TerraformModule.render(Large.topology(50), cloud).write(module);

        assertThat(TerraformBinary.run(module, "fmt", "-check", "-diff")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneTopologyGivesTheSameBytes(Cloud cloud) {
        assertThat(TerraformModule.render(Large.topology(50), cloud))
                .isEqualTo(TerraformModule.render(Large.topology(50), cloud));
        assertThat(TerraformModule.render(new Topology("1.0", "m", List.of(), List.of(), List.of(), Map.of()), cloud)
                        .files())
                .containsKeys("topology.tf", "main.tf", "iam.tf", "variables.tf", "outputs.tf", "versions.tf");
    }

    @Test
    void theRealTerraformPlansWhatTheDefinitionsSay() throws Exception {
        TerraformBinary.require();
        Topology topology = Large.topology(4);
        Map<String, JsonNode> planned = plan(topology);
        AwsNames names = new AwsNames(PREFIX);

        assertThat(planned.keySet().stream().filter(address -> !address.startsWith("aws_iam_")))
                .hasSize(4 + 6 * 12);
        for (Topology.Topic topic : topology.topics()) {
            JsonNode values = planned.get("aws_sns_topic.topic[\"" + topic.name() + "\"]");
            assertThat(values.path("name").asText()).isEqualTo(names.topic(topic));
            assertThat(values.path("kms_master_key_id").asText()).isEqualTo("alias/aws/sns");
            assertThat(values.path("fifo_topic").asBoolean()).isEqualTo(AwsNames.isFifo(topic));
        }
        for (Topology.Subscription each : topology.subscriptions()) {
            boolean fifo = AwsNames.isFifo(topology.topic(each.topic()).orElseThrow());
            Map<String, String> queue = AwsDefinitions.queue(each, "t", "q", "d", fifo);
            JsonNode values = planned.get("aws_sqs_queue.subscription[\"" + each.path() + "\"]");
            assertThat(values.path("name").asText()).isEqualTo(names.queue(each, fifo));
            assertThat(values.path("visibility_timeout_seconds").asText()).isEqualTo(queue.get("VisibilityTimeout"));
            assertThat(values.path("message_retention_seconds").asText())
                    .isEqualTo(queue.get("MessageRetentionPeriod"));
            assertThat(values.path("sqs_managed_sse_enabled").asBoolean()).isTrue();
            assertThat(values.path("tags").path("fanfare:service").asText()).isEqualTo(each.service());
            JsonNode dead = planned.get("aws_sqs_queue.dead_letters[\"" + each.path() + "\"]");
            assertThat(dead.path("name").asText()).isEqualTo(names.deadLetters(each, fifo));
            JsonNode subscription = planned.get("aws_sns_topic_subscription.subscription[\"" + each.path() + "\"]");
            assertThat(subscription.path("raw_message_delivery").asBoolean()).isTrue();
            assertThat(AwsDefinitions.json(subscription.path("filter_policy").asText()))
                    .isEqualTo(AwsDefinitions.json(FilterPolicy.of(each).json().orElse("")));
        }
    }

    private Map<String, JsonNode> plan(Topology topology) throws Exception {
        Path module = folder.resolve("module");
        TerraformModule.render(topology, Cloud.AWS).write(module);
        Files.writeString(module.resolve("test_override.tf"), OVERRIDE);
        Files.writeString(module.resolve("terraform.tfvars.json"), VARIABLES);
        TerraformBinary.init(module);
        assertThat(TerraformBinary.run(module, "validate", "-no-color")).contains("valid");
        var unused = TerraformBinary.run(module, "plan", "-no-color", "-input=false", "-out=plan");
        Map<String, JsonNode> planned = new HashMap<>();
        new JsonMapper()
                .readTree(TerraformBinary.run(module, "show", "-json", "plan"))
                .path("planned_values")
                .path("root_module")
                .path("resources")
                .forEach(each -> planned.put(each.path("address").asText(), each.path("values")));
        return planned;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 1_000})
    void everythingIsWithinTheLimitsOfTheClouds(int topics) {
        Topology topology = Large.topology(topics);
        Set<String> queues = new HashSet<>();
        AwsNames names = new AwsNames(PREFIX);
        PubSubNames pubSub = new PubSubNames("x".repeat(100));
        for (Topology.Subscription each : topology.subscriptions()) {
            queues.add(names.queue(each, true));
            queues.add(names.deadLetters(each, true));
            assertThat(names.deadLetters(each, true)).hasSizeLessThanOrEqualTo(AmazonLimits.QUEUE_NAME);
            assertThat(PubSubNames.isLegal(pubSub.deadLetters(each))).isTrue();
            assertThat(FilterText.of(each).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(PubSubLimits.FILTER_BYTES);
        }
        assertThat(queues).hasSize(6 * topics);
        Use.byService(topology)
                .forEach((service, use) -> assertThat(AwsPolicies.of(use, topology))
                        .allSatisfy(part ->
                                assertThat(size(part, topology, names)).isLessThanOrEqualTo(AmazonLimits.POLICY)));
    }

    /** Of the policy, wherever it is long: in the longest partition, with a key, and with verification. */
    private static int size(Map<String, List<String>> part, Topology topology, AwsNames names) {
        int arn = "\"arn:aws-us-gov:sqs:ap-southeast-1:123456789012:\",".length();
        int size = 1_500;
        for (String topic : part.getOrDefault("publishes", List.of())) {
            size += arn + names.topic(topology.topic(topic).orElseThrow()).length();
        }
        return size + part.getOrDefault("subscribes", List.of()).size() * 2 * (arn + AmazonLimits.QUEUE_NAME);
    }

    @Test
    void everyServiceHasAllThatItUsesInItsPolicies() {
        Topology topology = Large.topology(50);

        Use.byService(topology).forEach((service, use) -> {
            List<Map<String, List<String>>> parts = AwsPolicies.of(use, topology);
            assertThat(parts)
                    .flatExtracting(part -> part.getOrDefault("publishes", List.of()))
                    .containsExactlyElementsOf(use.publishes());
            assertThat(parts)
                    .flatExtracting(part -> part.getOrDefault("subscribes", List.of()))
                    .containsExactlyElementsOf(use.paths());
        });
    }

    @Test
    void aTextIsNeverReadAsTerraform() {
        assertThat(Hcl.quoted("a\"b\\ ${c} %{d} $e\n\u00fc")).isEqualTo("\"a\\\"b\\\\ $${c} %%{d} $e\\u000a\u00fc\"");
    }

    @Test
    void aFilterThatTerraformWouldChangeIsRefused() {
        Topology topology = new Topology(
                "1.0",
                "m",
                List.of(Given.topic("orders", dev.fanfare.Guarantee.AT_LEAST_ONCE, Optional.empty())),
                List.of(Given.subscription(
                        List.of(),
                        Optional.of(new Filter("plan = 'e\u0301'", new Filter.In("plan", List.of("e\u0301")))))),
                List.of(),
                Map.of());

        assertThatThrownBy(() -> TerraformModule.render(topology, Cloud.AWS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("orders/ship");
    }
}
