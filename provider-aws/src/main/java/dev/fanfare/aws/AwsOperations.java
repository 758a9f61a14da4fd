package dev.fanfare.aws;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What tools do at AWS. Works may run side by side. */
final class AwsOperations implements Operations {
    private static final String AGE = "SQS does not tell how old its oldest message is: CloudWatch has it, as"
            + " ApproximateAgeOfOldestMessage.";

    private final AwsClients clients;
    private final AwsResources resources;
    private final Topology topology;

    AwsOperations(AwsClients clients, AwsResources resources, Topology topology) {
        this.clients = clients;
        this.resources = resources;
        this.topology = topology;
    }

    @Override
    public List<Step> plan() {
        return new Verification(clients, resources)
                .findings(topology).stream().map(Finding::step).toList();
    }

    @Override
    public List<Step> removal() {
        return new Removal(clients, resources).steps(topology);
    }

    @Override
    public Figures figures(Topology.Subscription subscription) {
        try {
            QueueSize queue = QueueSize.of(clients.sqs(), resources.queueUrl(subscription));
            QueueSize dead = QueueSize.of(clients.sqs(), resources.deadLetterUrl(subscription));
            return new Figures(
                    OptionalLong.of(queue.all()),
                    OptionalLong.of(queue.inFlight()),
                    Optional.empty(),
                    OptionalLong.of(dead.all()),
                    queue.all() == 0 ? List.of() : List.of(AGE));
        } catch (RuntimeException failure) {
            return Figures.unknown(Calls.reason(failure)
                    + (Calls.isDenied(failure) ? " Grant sqs:GetQueueUrl and sqs:GetQueueAttributes." : ""));
        }
    }

    @Override
    public LetterBox deadLetters(Topology.Subscription subscription) {
        return AwsDeadLetters.of(clients.sqs(), resources, subscription);
    }

    @Override
    public void close() {
        clients.close();
    }
}
