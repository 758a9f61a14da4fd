package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Change.Difference;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.runtime.spi.support.Rollout;
import dev.fanfare.runtime.spi.support.Rollout.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tools do, with a topology and no classes. */
class OperationsTest {
    private static ElasticMqServer server;

    private final Rig rig = Rig.of(server, "kit-notes");
    private final Operations operations = new AwsProvider()
            .operations(new ProviderContext(rig.topology(), rig.settings(), Optional.empty(), rig.time()))
            .orElseThrow();

    @BeforeAll
    static void startServer() {
        server = ElasticMqServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void close() {
        operations.close();
        rig.close();
    }

    private static List<Outcome> run(List<Step> steps) {
        return new Rollout(each -> {}).run(steps);
    }

    private void apply() {
        assertThat(run(operations.plan())).allMatch(Outcome::done);
    }

    private static ElasticMqServer.Answer denied() {
        return new ElasticMqServer.Answer(
                403,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code>"
                        + "<Message>no</Message></Error></ErrorResponse>");
    }

    private void bury(String... ids) {
        Transport transport = rig.open(Provision.NONE);
        rig.publish(transport, "kit-notes", ids);
        try (Source source = transport.open(rig.subscription("kit-notes", "first"))) {
            Rig.nextOf(source, ids.length)
                    .forEach(letter -> Rig.done(source.deadLetter(letter, "{\"reason\":\"It died.\"}")));
        }
    }

    @Test
    void whatIsPlannedIsMadeAndThenNothingIsLeftAndTheApplicationVerifies() {
        List<Step> plan = operations.plan();
        int each = rig.topology().topics().size()
                + 3 * rig.topology().subscriptions().size();
        assertThat(plan).hasSize(each).allMatch(step -> step.change().action() == Action.CREATE);

        assertThat(run(plan)).hasSize(each).allMatch(Outcome::done);

        assertThat(operations.plan()).isEmpty();
        assertThat(rig.open(Provision.VERIFY)).isNotNull();
    }

    @Test
    void driftIsSeenAndMendedAndOthersStatementsOfAPolicyStay() throws Exception {
        apply();
        String queue = rig.queueUrl("kit-notes", "first");
        String others = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"mine\",\"Effect\":\"Allow\","
                + "\"Principal\":\"*\",\"Action\":\"sqs:SendMessage\",\"Resource\":\"*\"}]}";
        var unused = operationsAtSqs(queue, Map.of("VisibilityTimeout", "77"));
        var unusedToo = new AtServer().set(queue, Map.of("Policy", others));

        assertThat(operations.plan()).extracting(Step::change).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Action.UPDATE);
            assertThat(change.path()).isEqualTo("kit-notes/first");
            assertThat(change.differences())
                    .extracting(Difference::property, Difference::is)
                    .contains(tuple("VisibilityTimeout", "77"));
        });
        apply();

        assertThat(operations.plan()).isEmpty();
        assertThat(new AtServer().policy(queue)).contains("\"mine\"", "\"fanfare\"");
    }

    private JsonNode operationsAtSqs(String queue, Map<String, String> attributes) throws Exception {
        return server.call("SetQueueAttributes", Map.of("QueueUrl", queue, "Attributes", attributes));
    }

    /** By AWS' own client, through the server's front, which keeps policies. */
    private final class AtServer {
        Object set(String queue, Map<String, String> attributes) {
            try (AwsClients clients = AwsClients.connect(AwsSettings.of(rig.settings()))) {
                return Calls.await(clients.sqs()
                        .setQueueAttributes(request -> request.queueUrl(queue).attributesWithStrings(attributes)));
            }
        }

        String policy(String queue) {
            try (AwsClients clients = AwsClients.connect(AwsSettings.of(rig.settings()))) {
                return Calls.await(clients.sqs()
                                .getQueueAttributes(
                                        request -> request.queueUrl(queue).attributeNamesWithStrings("Policy")))
                        .attributesAsStrings()
                        .getOrDefault("Policy", "");
            }
        }
    }

    @Test
    void whatFailsHalfWayIsDoneByTheNextRun() {
        List<Step> plan = operations.plan();
        Runnable end = server.interfere((action, rest) -> action.equals("Subscribe") ? denied() : null);
        List<Outcome> outcomes;
        try {
            outcomes = run(plan);
        } finally {
            end.run();
        }
        assertThat(outcomes).anyMatch(Outcome::done);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.done())
                .hasSize(rig.topology().subscriptions().size())
                .allSatisfy(outcome ->
                        assertThat(outcome.failure()).get().asString().contains("sns:Subscribe"));

        assertThat(operations.plan()).extracting(step -> step.change().kind()).containsOnly(Verification.SUBSCRIPTION);
        apply();

        assertThat(operations.plan()).isEmpty();
    }

    @Test
    void whatMayNotBeLookedAtIsNoChange() {
        Runnable end = server.interfere((action, rest) -> action.equals("GetTopicAttributes") ? denied() : null);
        try {
            assertThat(operations.plan())
                    .extracting(Step::change)
                    .filteredOn(change -> change.kind().equals(Verification.TOPIC))
                    .isNotEmpty()
                    .allSatisfy(change -> {
                        assertThat(change.action()).isEqualTo(Action.DENIED);
                        assertThat(change.note()).contains("Grant sns:GetTopicAttributes");
                    });
        } finally {
            end.run();
        }
    }

    @Test
    void aQueueThatHoldsMessagesIsADangerAndAllElseIsDeleted() {
        apply();
        rig.publish(rig.open(Provision.NONE), "kit-notes", "a");

        List<Step> removal = operations.removal();

        assertThat(removal)
                .filteredOn(step -> step.change().path().equals("kit-notes/first"))
                .filteredOn(step -> step.change().danger().isPresent())
                .extracting(step -> step.change().danger().orElseThrow())
                .containsExactly("It holds 1 messages.");
        assertThat(run(removal)).allMatch(Outcome::done);
        assertThat(operations.removal()).isEmpty();
        assertThat(operations.plan()).allMatch(step -> step.change().action() == Action.CREATE);
    }

    @Test
    void whatCameAfterThePlanIsNotDeleted() {
        apply();
        List<Step> removal = operations.removal();
        rig.publish(rig.open(Provision.NONE), "kit-notes", "late");

        List<Outcome> outcomes = run(removal);

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.step().change().path().equals("kit-notes/first"))
                .filteredOn(outcome -> outcome.failure().isPresent())
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.failure()).get().asString().contains("holds 1 messages"));
        assertThat(operations.figures(rig.subscription("kit-notes", "first")).backlog())
                .hasValue(1);
    }

    @Test
    void theFiguresAreOfBothQueuesAndSayWhatIsNotKnown() {
        Topology.Subscription first = rig.subscription("kit-notes", "first");
        assertThat(operations.figures(first).backlog()).isEmpty();
        apply();
        bury("dead");
        rig.publish(rig.open(Provision.NONE), "kit-notes", "a", "b");

        Figures figures = operations.figures(first);

        assertThat(figures.backlog()).hasValue(2);
        assertThat(figures.deadLetters()).hasValue(1);
        assertThat(figures.oldestAge()).isEmpty();
        assertThat(figures.notes()).singleElement().asString().contains("CloudWatch");
    }

    @Test
    void aSweepDoesWithEachLetterWhatIsDecidedAndLosesNothing() {
        apply();
        String[] ids = new String[25];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "n" + i;
        }
        bury(ids);
        LetterBox letters = operations.deadLetters(rig.subscription("kit-notes", "first"));
        List<String> shown = new ArrayList<>();

        letters.sweep(letter -> {
            shown.add(letter.id().value());
            return letter.id().value().equals("n7")
                    ? Fate.REPLAY
                    : letter.id().value().equals("n8") ? Fate.FORGET : Fate.KEEP;
        });

        assertThat(shown).containsExactlyInAnyOrder(ids);
        assertThat(letters.list(99))
                .extracting(DeadLetter::id)
                .extracting(Object::toString)
                .hasSize(23)
                .doesNotContain("n7", "n8");
        try (Source source = rig.open(Provision.NONE).open(rig.subscription("kit-notes", "first"))) {
            assertThat(Rig.next(source).attributes()).containsEntry("ce-id", "n7");
        }
    }
}
