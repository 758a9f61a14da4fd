package dev.fanfare.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.runtime.spi.Change.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a queue, as they are and as they should be. Immutable. Somebody may have added to a policy, and that is
 * not touched.
 */
record QueueAttributes(Map<String, String> is, Map<String, String> should) {
    private static final String POLICY = "Policy";
    private static final String RETENTION = "MessageRetentionPeriod";

    /** Those that are not as they should be. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        should.forEach((name, value) -> {
            if (!isSame(name, is.get(name), value)) {
                all.add(new Difference(name, String.valueOf(is.get(name)), value));
            }
        });
        return all;
    }

    private static boolean isSame(String name, @Nullable String actual, String value) {
        return switch (name) {
            case POLICY -> allows(actual, value);
            case "RedrivePolicy" -> movesTo(actual, value);
            case "RedriveAllowPolicy" -> true;
            default -> value.equals(actual);
        };
    }

    /** Whether a policy has a statement as it should be, whatever else it has. */
    private static boolean allows(@Nullable String actual, String value) {
        String topic = AwsDefinitions.json(value).findValuesAsText("aws:SourceArn").get(0);
        for (JsonNode statement : statements(actual)) {
            if (statement.path("Effect").asText().equals("Allow")
                    && statement.toString().contains("\"" + topic + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode statements(@Nullable String policy) {
        return AwsDefinitions.json(policy == null ? "{}" : policy).path("Statement");
    }

    /** Whether SQS moves messages to the right queue, and not before Fanfare does. */
    private static boolean movesTo(@Nullable String actual, String value) {
        JsonNode is = AwsDefinitions.json(actual == null ? "{}" : actual);
        JsonNode should = AwsDefinitions.json(value);
        return is.path("deadLetterTargetArn").equals(should.path("deadLetterTargetArn"))
                && is.path("maxReceiveCount").asInt()
                        >= should.path("maxReceiveCount").asInt();
    }

    /** What to set, so that there are no differences. */
    Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        differences().forEach(difference -> changes.put(difference.property(), difference.wanted()));
        changes.computeIfPresent(POLICY, (name, own) -> withOthers(own));
        return changes;
    }

    /** The policy that it should have, and what others have put there. */
    private String withOthers(String own) {
        ObjectNode policy = (ObjectNode) AwsDefinitions.json(own);
        String sid = policy.path("Statement").path(0).path("Sid").asText();
        for (JsonNode statement : statements(is.get(POLICY))) {
            if (!statement.path("Sid").asText().equals(sid)) {
                ((ArrayNode) policy.get("Statement")).add(statement);
            }
        }
        return policy.toString();
    }

    /** What is lost by the changes. */
    Optional<String> danger() {
        int now = seconds(is.get(RETENTION));
        int then = seconds(should.get(RETENTION));
        return then < now
                ? Optional.of("SQS deletes at once what it holds for longer than " + then + " s.")
                : Optional.empty();
    }

    private static int seconds(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
