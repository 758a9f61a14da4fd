package dev.fanfare.aws.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.jspecify.annotations.Nullable;

/**
 * ElasticMQ, a real SQS, with an SNS of ours in front that puts its messages there by SQS' own API. Policies of queues, which
 * ElasticMQ does not keep, are kept by the front. Thread-safe.
 */
public final class ElasticMqServer implements AwsServer, AutoCloseable {
    static final String REGION = "us-east-1";
    static final String ACCOUNT = "000000000000";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEPT = List.of(
            "Policy", "RedriveAllowPolicy", "MessageRetentionPeriod", "DeduplicationScope", "FifoThroughputLimit");

    private final SQSRestServer server;
    private final URI sqs;
    private final HttpFront front;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SnsTopics topics;
    private final SnsApi sns;

    /** Attributes of queues that ElasticMQ does not keep, by the queue's name. */
    private final Map<String, ObjectNode> kept = new ConcurrentHashMap<>();

    private final List<Interference> interferences = new CopyOnWriteArrayList<>();

    /** Looks at a request before it is answered, and may answer it itself. */
    public interface Interference {
        /**
         * Answers a request, or leaves it to the next.
         *
         * @param action such as {@code PublishBatch}
         * @param rest answers the request
         * @return the answer; null to leave it to the next
         */
        @Nullable
        Answer meet(String action, Rest rest) throws IOException, InterruptedException;
    }

    /** Answers a request as the server does. */
    public interface Rest {
        /** The answer, and what was asked is done. */
        Answer answer() throws IOException, InterruptedException;

        /** The request's text. */
        String asked();
    }

    /** An answer of the server. */
    public record Answer(int status, String type, String body) {}

    private ElasticMqServer() {
        server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withPort(0)
                .withAWSRegion(REGION)
                .withAWSAccountId(ACCOUNT)
                .start();
        sqs = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
        topics = new SnsTopics(new Copies());
        sns = new SnsApi(topics, REGION, ACCOUNT);
        front = HttpFront.start(this::answer);
    }

    /** Starts one on free ports of loopback. */
    public static ElasticMqServer start() {
        return new ElasticMqServer();
    }

    @Override
    public URI url() {
        return front.url();
    }

    /** From now every request meets this first, until the result is run. */
    public Runnable interfere(Interference interference) {
        interferences.add(interference);
        return () -> interferences.remove(interference);
    }

    /** From now entries of published batches fail for which this holds, until the result is run. */
    public Runnable failEntries(BooleanSupplier fails) {
        topics.failIf(fails);
        return () -> topics.failIf(() -> false);
    }

    private HttpFront.Response answer(HttpFront.Request request) throws IOException, InterruptedException {
        String target = request.headers().getOrDefault("x-amz-target", "");
        String text = request.text();
        String action = target.isEmpty() ? Form.of(text).text("Action") : target.substring(target.indexOf('.') + 1);
        Rest rest = new Rest() {
            @Override
            public Answer answer() throws IOException, InterruptedException {
                HttpFront.Response response = target.isEmpty() ? sns.answer(Form.of(text)) : sqs(action, text);
                return new Answer(
                        response.status(), response.type(), new String(response.body(), StandardCharsets.UTF_8));
            }

            @Override
            public String asked() {
                return text;
            }
        };
        for (Interference interference : interferences) {
            Answer met = interference.meet(action, rest);
            if (met != null) {
                return HttpFront.Response.of(met.status(), met.type(), met.body());
            }
        }
        Answer answer = rest.answer();
        return HttpFront.Response.of(answer.status(), answer.type(), answer.body());
    }

    private HttpFront.Response sqs(String action, String body) throws IOException, InterruptedException {
        return switch (action) {
            case "CreateQueue", "SetQueueAttributes" -> keep(action, (ObjectNode) JSON.readTree(body));
            case "GetQueueAttributes" -> withKept((ObjectNode) JSON.readTree(body), forward(action, body));
            default -> forward(action, body);
        };
    }

    private HttpFront.Response keep(String action, ObjectNode request) throws IOException, InterruptedException {
        ObjectNode mine = JSON.createObjectNode();
        if (request.path("Attributes") instanceof ObjectNode attributes) {
            KEPT.forEach(name -> {
                JsonNode value = attributes.remove(name);
                if (value != null) {
                    mine.set(name, value);
                }
            });
        }
        HttpFront.Response response = forward(action, request.toString());
        if (response.status() == 200) {
            kept.computeIfAbsent(queue(request), any -> JSON.createObjectNode()).setAll(mine);
        }
        return response;
    }

    private HttpFront.Response withKept(ObjectNode request, HttpFront.Response response) throws IOException {
        ObjectNode mine = kept.get(queue(request));
        if (response.status() != 200 || mine == null) {
            return response;
        }
        ObjectNode answer = (ObjectNode) JSON.readTree(response.body());
        ObjectNode attributes = answer.withObjectProperty("Attributes");
        String wanted = request.path("AttributeNames").toString();
        mine.properties().forEach(each -> {
            if (wanted.contains("\"All\"") || wanted.contains("\"" + each.getKey() + "\"")) {
                attributes.set(each.getKey(), each.getValue());
            }
        });
        return HttpFront.Response.of(200, response.type(), answer.toString());
    }

    private static String queue(JsonNode request) {
        String url = request.path("QueueUrl").asText(request.path("QueueName").asText());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private HttpFront.Response forward(String action, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sqs)
                .header("X-Amz-Target", "AmazonSQS." + action)
                .header("Content-Type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new HttpFront.Response(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/x-amz-json-1.0"),
                response.body());
    }

    @Override
    public void forget(String prefix) {
        try {
            String listed = new String(
                    forward(
                                    "ListQueues",
                                    JSON.createObjectNode()
                                            .put("QueueNamePrefix", prefix)
                                            .toString())
                            .body(),
                    StandardCharsets.UTF_8);
            for (JsonNode url : JSON.readTree(listed).path("QueueUrls")) {
                var unused = forward(
                        "DeleteQueue",
                        JSON.createObjectNode().put("QueueUrl", url.asText()).toString());
                kept.remove(queue(JSON.createObjectNode().put("QueueUrl", url.asText())));
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The queues of a test could not be deleted.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a queue's policy away. */
    public void forgetPolicy(String queueUrl) {
        kept.computeIfPresent(queueUrl.substring(queueUrl.lastIndexOf('/') + 1), (name, attributes) -> {
            attributes.remove("Policy");
            return attributes;
        });
    }

    /** A request of SQS as any program may make it. */
    public JsonNode call(String action, Map<String, Object> request) throws IOException, InterruptedException {
        return JSON.readTree(forward(action, JSON.writeValueAsString(request)).body());
    }

    @Override
    public void close() {
        front.close();
        server.stopAndWait();
    }

    /** Puts messages into queues of ElasticMQ. */
    private final class Copies implements SnsTopics.Queues {
        @Override
        public void send(String queueArn, List<SnsTopics.Copy> copies) throws IOException, InterruptedException {
            ObjectNode request = JSON.createObjectNode().put("QueueUrl", sqs + "/" + ACCOUNT + "/" + name(queueArn));
            ArrayNode entries = request.putArray("Entries");
            for (SnsTopics.Copy copy : copies) {
                ObjectNode entry =
                        entries.addObject().put("Id", "e" + entries.size()).put("MessageBody", copy.body());
                ObjectNode attributes = entry.putObject("MessageAttributes");
                copy.attributes()
                        .forEach((name, value) -> attributes
                                .putObject(name)
                                .put("DataType", value.type())
                                .put("StringValue", value.value()));
                copy.group().ifPresent(group -> entry.put("MessageGroupId", group));
                copy.dedup().ifPresent(id -> entry.put("MessageDeduplicationId", id));
            }
            HttpFront.Response response = forward("SendMessageBatch", request.toString());
            String answer = new String(response.body(), StandardCharsets.UTF_8);
            if (response.status() != 200
                    || !JSON.readTree(answer).path("Failed").isEmpty()) {
                // As SNS: a queue that is gone loses what is published meanwhile; nobody is told.
                if (!answer.contains("QueueDoesNotExist") && !answer.contains("NonExistentQueue")) {
                    throw new IOException("SQS refuses what SNS sends: " + answer);
                }
            }
        }

        @Override
        public boolean allows(String queueArn, String topicArn) {
            ObjectNode attributes = kept.get(name(queueArn));
            return attributes != null && attributes.path("Policy").asText().contains("\"" + topicArn + "\"");
        }

        private String name(String arn) {
            return arn.substring(arn.lastIndexOf(':') + 1);
        }
    }
}
