package dev.fanfare.gcp;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Figures;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What tools do at Pub/Sub. Works may run side by side. */
final class GcpOperations implements Operations {
    private static final String UNTOLD = "Pub/Sub does not tell the backlog and the age of its oldest message: Cloud"
            + " Monitoring has them, as num_undelivered_messages and oldest_unacked_message_age.";

    private final Connection connection;
    private final GcpSettings settings;
    private final Definitions definitions;
    private final GcpTransport transport;

    GcpOperations(Connection connection, GcpSettings settings, Definitions definitions, GcpTransport transport) {
        this.connection = connection;
        this.settings = settings;
        this.definitions = definitions;
        this.transport = transport;
    }

    @Override
    public List<Step> plan() {
        return new Provisioning(connection, definitions, settings).plan();
    }

    @Override
    public List<Step> removal() {
        return new Removal(definitions, new Resources(connection), settings.bindings(), transport::letterBox).steps();
    }

    @Override
    public Figures figures(Topology.Subscription subscription) {
        try {
            return new Figures(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    OptionalLong.of(transport.letterBox(subscription).count()),
                    List.of(UNTOLD));
        } catch (ApiException failure) {
            return Figures.unknown("Its dead letters cannot be looked at: " + failure.getMessage()
                    + (Failures.code(failure) == Code.PERMISSION_DENIED
                            ? " The permission pubsub.subscriptions.consume on their subscription is needed."
                            : ""));
        } catch (FanfareException failure) {
            return Figures.unknown("Its dead letters cannot be looked at: " + failure.getMessage());
        }
    }

    @Override
    public LetterBox deadLetters(Topology.Subscription subscription) {
        return transport.letterBox(subscription);
    }

    /** The transport's connection is this one. */
    @Override
    public void close() {
        transport.close();
    }
}
