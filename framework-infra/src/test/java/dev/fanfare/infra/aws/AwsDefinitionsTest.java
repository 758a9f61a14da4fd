package dev.fanfare.infra.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.Guarantee;
import dev.fanfare.infra.testing.Given;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no server of the tests enforces is asserted here, on what AWS is asked for. */
class AwsDefinitionsTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:orders";
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:orders_ship";
    private static final String DEAD = QUEUE + "_dead";

    @Test
    void aQueuesPolicyNamesExactlyItsTopic() {
        for (Map.Entry<String, String> policy :
                Map.of("Policy", queue(false).get("Policy")).entrySet()) {
            JsonNode statements = AwsDefinitions.json(policy.getValue()).path("Statement");
            assertThat(statements).hasSize(1);
            JsonNode statement = statements.get(0);
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            assertThat(statement.path("Principal").toString()).isEqualTo("{\"Service\":\"sns.amazonaws.com\"}");
            assertThat(statement.path("Action").asText()).isEqualTo("sqs:SendMessage");
            assertThat(statement.path("Resource").asText()).isEqualTo(QUEUE);
            assertThat(statement.path("Condition").toString())
                    .isEqualTo("{\"ArnEquals\":{\"aws:SourceArn\":\"" + TOPIC + "\"}}");
        }
    }

    private static Map<String, String> queue(boolean fifo) {
        return AwsDefinitions.queue(Given.subscription("orders", "ship"), TOPIC, QUEUE, DEAD, fifo);
    }

    @Test
    void sqsMovesAMessageOnlyAfterFanfareWouldHave() {
        assertThat(queue(false).get("RedrivePolicy"))
                .isEqualTo("{\"deadLetterTargetArn\":\"" + DEAD + "\",\"maxReceiveCount\":12}");
        assertThat(queue(true).get("RedrivePolicy")).contains("\"maxReceiveCount\":102");
    }

    @Test
    void aFifoPairIsInHighThroughputMode() {
        assertThat(queue(true))
                .containsEntry("FifoQueue", "true")
                .containsEntry("DeduplicationScope", "messageGroup")
                .containsEntry("FifoThroughputLimit", "perMessageGroupId");
        assertThat(queue(false)).doesNotContainKey("FifoQueue");
        assertThat(AwsDefinitions.topic(Given.topic("orders", Guarantee.EXACTLY_ONCE, Optional.empty())))
                .containsEntry("FifoTopic", "true")
                .containsEntry("FifoThroughputScope", "MessageGroup");
        assertThat(AwsDefinitions.topic(Given.topic("orders", Guarantee.AT_LEAST_ONCE, Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatSnsCannotDeliverGoesToTheDeadLetterQueueWhichTakesIt() {
        assertThat(AwsDefinitions.subscription(Given.subscription("orders", "ship"), DEAD))
                .containsEntry("RawMessageDelivery", "true")
                .containsEntry("RedrivePolicy", "{\"deadLetterTargetArn\":\"" + DEAD + "\"}");
        Map<String, String> dead =
                AwsDefinitions.deadLetterQueue(Given.subscription("orders", "ship"), TOPIC, QUEUE, DEAD, false);
        assertThat(dead.get("Policy")).contains(TOPIC, DEAD);
        assertThat(dead.get("RedriveAllowPolicy"))
                .isEqualTo("{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + QUEUE + "\"]}");
        assertThat(dead).containsEntry("MessageRetentionPeriod", "1209600");
    }
}
