package dev.fanfare.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.aws.server.Servers;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.app.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guide's list of permissions is what is really called, no more and no less. */
@Tag("server")
class PermissionsTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "aws.md");

    /** Operations whose permission has another name, or that need none. */
    private static final Map<String, List<String>> ACTIONS = Map.of(
            "sns:PublishBatch", List.of("sns:Publish"),
            "sqs:DeleteMessageBatch", List.of("sqs:DeleteMessage"),
            "sqs:ChangeMessageVisibilityBatch", List.of("sqs:ChangeMessageVisibility"),
            "sqs:SendMessageBatch", List.of("sqs:SendMessage"),
            // Topics and queues are created with their tags.
            "sns:CreateTopic", List.of("sns:CreateTopic", "sns:TagResource"),
            "sqs:CreateQueue", List.of("sqs:CreateQueue", "sqs:TagQueue"),
            "sts:GetCallerIdentity", List.of());

    private final Rig rig = new Rig(Servers.elasticMq(), Group.CORE, Group.ORDERED);

    @AfterEach
    void close() {
        rig.close();
    }

    private void assertGuideSays(String role) throws IOException {
        Set<String> called = CallRecorder.taken(rig.prefix()).stream()
                .flatMap(call -> ACTIONS.getOrDefault(call, List.of(call)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String row = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| " + role + " |") && line.contains("`s"))
                .findFirst()
                .orElseThrow();
        Set<String> listed = Stream.of(row.split("`", -1))
                .filter(part -> part.startsWith("sns:") || part.startsWith("sqs:"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).as(role).isEqualTo(called);
    }

    @Test
    void eachRoleIsListedWithTheActionsThatItUses() throws Exception {
        rig.open(Provision.CREATE).close();
        rig.open(Provision.CREATE).close();
        assertGuideSays("create");

        rig.open(Provision.VERIFY).close();
        assertGuideSays("verify");

        Transport publisher = rig.open(Provision.NONE);
        rig.publish(publisher, "kit-notes", "a", "b", "c", "d");
        assertGuideSays("publish");

        Transport consumer = rig.open(Provision.NONE);
        try (Source source = consumer.open(rig.subscription("kit-notes", "first"))) {
            List<Delivery> all = Rig.nextOf(source, 4);
            Rig.done(source.extend(all));
            Rig.done(source.ack(all.get(0)));
            Rig.done(source.retry(all.get(1), Duration.ofSeconds(1)));
            Rig.done(source.deadLetter(all.get(2), "{\"reason\":\"x\"}"));
            Rig.done(source.deadLetter(all.get(3), "{\"reason\":\"y\"}"));
        }
        assertGuideSays("consume");

        var dead = publisher.deadLetters(rig.subscription("kit-notes", "first"));
        assertThat(dead.count()).isEqualTo(2);
        String id = dead.list(10).get(0).id().value();
        assertThat(dead.replay(new MessageId(id))).isTrue();
        assertThat(dead.purge()).isEqualTo(1);
        assertGuideSays("dead letters");
    }
}
