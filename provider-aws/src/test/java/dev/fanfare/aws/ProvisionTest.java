package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.app.Group;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is at AWS, and how it is found. */
@Tag("server")
@Execution(ExecutionMode.CONCURRENT)
class ProvisionTest {
    private static final Set<String> READS = Set.of(
            "GetTopicAttributes",
            "ListSubscriptionsByTopic",
            "GetSubscriptionAttributes",
            "GetQueueUrl",
            "GetQueueAttributes",
            "GetCallerIdentity");

    /** Of each test alone, since it is all of a server's requests that are refused. */
    private final ElasticMqServer server = ElasticMqServer.start();

    private final Rig rig = new Rig(server, Group.CORE, Group.ORDERED, Group.FILTERED);

    @AfterEach
    void close() {
        rig.close();
        server.close();
    }

    private static ElasticMqServer.Answer denied(String action) {
        return action.startsWith("GetQueue")
                ? new ElasticMqServer.Answer(
                        403,
                        "application/x-amz-json-1.0",
                        "{\"__type\":\"com.amazonaws.sqs#AccessDeniedException\",\"message\":\"no\"}")
                : new ElasticMqServer.Answer(
                        403,
                        "text/xml",
                        "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code>"
                                + "<Message>no</Message></Error></ErrorResponse>");
    }

    @Test
    void whatWasCreatedPassesTheVerificationWhichOnlyReads() throws Exception {
        rig.open(Provision.CREATE);

        Runnable end = server.interfere((action, rest) -> READS.contains(action) ? null : denied(action));
        try {
            assertThat(rig.open(Provision.VERIFY)).isNotNull();
        } finally {
            end.run();
        }
    }

    @Test
    void aPermissionThatIsMissingIsNamed() throws Exception {
        rig.open(Provision.CREATE);

        Runnable end = server.interfere((action, rest) ->
                action.equals("GetTopicAttributes") || action.equals("GetQueueAttributes") ? denied(action) : null);
        try {
            assertThatThrownBy(() -> rig.open(Provision.VERIFY))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(
                            "Topic \"kit-notes\"",
                            "Grant sns:GetTopicAttributes",
                            "Subscription \"kit-notes/first\"",
                            "sqs:GetQueueAttributes");
        } finally {
            end.run();
        }
    }

    @Test
    void aFilterOrAPolicyThatIsDifferentIsNamed() throws Exception {
        rig.open(Provision.CREATE);
        var unused = server.call(
                "SetQueueAttributes",
                Map.of(
                        "QueueUrl",
                        rig.queueUrl("kit-notes", "first"),
                        "Attributes",
                        Map.of("VisibilityTimeout", "77")));
        server.forgetPolicy(rig.queueUrl("kit-steps", "walk"));

        assertThatThrownBy(() -> rig.open(Provision.VERIFY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("kit-notes/first", "VisibilityTimeout 77", "kit-steps/walk", "Policy null");
        // What is there is left as it is.
        rig.open(Provision.CREATE);
        assertThatThrownBy(() -> rig.open(Provision.VERIFY)).hasMessageContaining("VisibilityTimeout 77");
    }

    @Test
    void bindingsNameResourcesThatWereMadeOtherwise(@TempDir Path folder) throws Exception {
        rig.open(Provision.CREATE);
        Path file = Files.writeString(
                folder.resolve("bindings"),
                "topic.kit-notes = " + rig.topicArn("kit-notes") + "\nsubscription.kit-notes/first = "
                        + rig.queueUrl("kit-notes", "first") + "\ndead-letter.kit-notes/first = "
                        + rig.deadLetterUrl("kit-notes", "first") + "\n");

        Transport elsewhere =
                rig.open(Provision.NONE, Map.of("aws.prefix", "nothing-there-", "bindings", file.toString()));

        rig.publish(elsewhere, "kit-notes", "bound");
        try (Source source = elsewhere.open(rig.subscription("kit-notes", "first"))) {
            assertThat(Rig.next(source).attributes()).containsEntry("ce-id", "bound");
        }
        assertThatThrownBy(() -> elsewhere.open(rig.subscription("kit-notes", "second")))
                .hasMessageContainingAll("kit-notes/second", "sqs:GetQueueUrl");
    }

    @Test
    void everyWrongSettingIsNamed() {
        assertThatThrownBy(() -> rig.open(
                        Provision.NONE,
                        Map.of(
                                "aws.region", "Mars!",
                                "aws.endpoint", "localhost",
                                "aws.account", "12",
                                "aws.prefix", "a.b",
                                "aws.fips", "maybe",
                                "aws.poll", "1m")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "fanfare.aws.region",
                        "fanfare.aws.endpoint",
                        "fanfare.aws.account",
                        "fanfare.aws.prefix",
                        "fanfare.aws.fips",
                        "fanfare.aws.poll");
    }
}
