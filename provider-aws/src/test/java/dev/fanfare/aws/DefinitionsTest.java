package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.Guarantee;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What no server of the tests enforces is asserted here, on what AWS is asked for. */
class DefinitionsTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:orders";
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:123456789012:orders_ship";
    private static final String DEAD = QUEUE + "_dead";

    @Test
    void aQueuesPolicyNamesExactlyItsTopic() {
        for (Map.Entry<QueueAttributeName, String> policy : Map.of(
                        QueueAttributeName.POLICY, queue(false).get(QueueAttributeName.POLICY))
                .entrySet()) {
            JsonNode statements = Definitions.json(policy.getValue()).path("Statement");
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

    private static Map<QueueAttributeName, String> queue(boolean fifo) {
        return Definitions.queue(Given.subscription("orders", "ship"), TOPIC, QUEUE, DEAD, fifo);
    }

    @Test
    void sqsMovesAMessageOnlyAfterFanfareWouldHave() {
        assertThat(queue(false).get(QueueAttributeName.REDRIVE_POLICY))
                .isEqualTo("{\"deadLetterTargetArn\":\"" + DEAD + "\",\"maxReceiveCount\":12}");
        assertThat(queue(true).get(QueueAttributeName.REDRIVE_POLICY)).contains("\"maxReceiveCount\":102");
    }

    @Test
    void aFifoPairIsInHighThroughputMode() {
        assertThat(queue(true))
                .containsEntry(QueueAttributeName.FIFO_QUEUE, "true")
                .containsEntry(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup")
                .containsEntry(QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");
        assertThat(queue(false)).doesNotContainKey(QueueAttributeName.FIFO_QUEUE);
        assertThat(Definitions.topic(Given.topic("orders", Guarantee.EXACTLY_ONCE, Optional.empty())))
                .containsEntry("FifoTopic", "true")
                .containsEntry("FifoThroughputScope", "MessageGroup");
        assertThat(Definitions.topic(Given.topic("orders", Guarantee.AT_LEAST_ONCE, Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatSnsCannotDeliverGoesToTheDeadLetterQueueWhichTakesIt() {
        assertThat(Definitions.subscription(Given.subscription("orders", "ship"), DEAD))
                .containsEntry("RawMessageDelivery", "true")
                .containsEntry("RedrivePolicy", "{\"deadLetterTargetArn\":\"" + DEAD + "\"}");
        Map<QueueAttributeName, String> dead =
                Definitions.deadLetterQueue(Given.subscription("orders", "ship"), TOPIC, QUEUE, DEAD, false);
        assertThat(dead.get(QueueAttributeName.POLICY)).contains(TOPIC, DEAD);
        assertThat(dead.get(QueueAttributeName.REDRIVE_ALLOW_POLICY))
                .isEqualTo("{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + QUEUE + "\"]}");
        assertThat(dead).containsEntry(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600");
    }
}
