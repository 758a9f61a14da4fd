package dev.fanfare.aws;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The provider {@code aws}: an SNS topic for each topic, an SQS queue with a dead-letter queue for each subscription; FIFO
 * where a key has an order or a message has to arrive once. Thread-safe. What is missing is told at start, unless configured
 * otherwise.
 */
public final class AwsProvider implements Provider {
    /** With the largest message, far below the 1 MiB that a dead-letter queue takes. */
    static final int DIAGNOSTICS_BYTES = 16 * 1024;

    /** A provider; it has no state. */
    public AwsProvider() {}

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, DIAGNOSTICS_BYTES);
    }

    @Override
    public Set<String> settings() {
        return AwsSettings.KEYS;
    }

    @Override
    public Transport open(ProviderContext context) {
        AwsSettings settings = AwsSettings.of(context.settings());
        AwsClients clients = connect(settings);
        try {
            AwsResources resources = new AwsResources(clients, settings, context.topology());
            switch (context.provision().orElse(Provision.VERIFY)) {
                case CREATE -> new Provisioning(clients, resources).create(context.topology());
                case VERIFY -> new Verification(clients, resources).verify(context.topology());
                case NONE -> {}
            }
            return new AwsTransport(clients, settings, resources, context);
        } catch (RuntimeException | Error failure) {
            clients.close();
            throw failure;
        }
    }

    @Override
    public Optional<Operations> operations(ProviderContext context) {
        AwsSettings settings = AwsSettings.of(context.settings());
        AwsClients clients = connect(settings);
        return Optional.of(new AwsOperations(
                clients, new AwsResources(clients, settings, context.topology()), context.topology()));
    }

    private static AwsClients connect(AwsSettings settings) {
        try {
            return AwsClients.connect(settings);
        } catch (SdkClientException failure) {
            // Nothing is asked of AWS yet: it is the region that is missing, or the profile.
            throw new ConfigurationException(
                    "The provider aws cannot start:",
                    List.of(failure.getMessage() + " Set AWS_REGION or fanfare.aws.region."));
        }
    }
}
