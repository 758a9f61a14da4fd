package dev.fanfare.gcp;

import com.google.auth.oauth2.GoogleCredentials;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The provider {@code gcp}: Google Cloud Pub/Sub. Thread-safe. Unless configured otherwise it verifies what the application
 * needs, and creates it at an emulator.
 */
public final class GcpProvider implements Provider {
    /** The longest value of an attribute. */
    private static final int DIAGNOSTICS_BYTES = 1_024;

    /** Found by {@link java.util.ServiceLoader}. */
    public GcpProvider() {}

    @Override
    public String name() {
        return "gcp";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, DIAGNOSTICS_BYTES);
    }

    @Override
    public Set<String> settings() {
        return GcpSettings.KEYS;
    }

    @Override
    public Transport open(ProviderContext context) {
        Opened opened = Opened.of(context);
        try {
            provision(context, opened);
            return opened.transport(context);
        } catch (RuntimeException | Error failure) {
            opened.connection.close();
            throw failure;
        }
    }

    @Override
    public Optional<Operations> operations(ProviderContext context) {
        Opened opened = Opened.of(context);
        return Optional.of(
                new GcpOperations(opened.connection, opened.settings, opened.definitions, opened.transport(context)));
    }

    /** A connection, and what it is for. */
    private record Opened(GcpSettings settings, Definitions definitions, Connection connection) {
        static Opened of(ProviderContext context) {
            GcpSettings settings = GcpSettings.of(
                    context.settings(),
                    name -> Optional.ofNullable(System.getenv(name)),
                    GcpProvider::credentialsProject);
            ResourceNames names = new ResourceNames(settings);
            names.check(context.topology());
            return new Opened(
                    settings,
                    new Definitions(context.topology(), names),
                    Connection.open(settings, context.topology().subscriptions().size()));
        }

        GcpTransport transport(ProviderContext context) {
            return new GcpTransport(connection, context.topology(), definitions.names(), context.time());
        }
    }

    private static void provision(ProviderContext context, Opened opened) {
        Provisioning provisioning = new Provisioning(opened.connection, opened.definitions, opened.settings);
        switch (context.provision().orElse(opened.settings.plaintext() ? Provision.CREATE : Provision.VERIFY)) {
            case CREATE -> provisioning.create();
            case VERIFY -> provisioning.verify();
            case NONE -> {}
        }
    }

    private static Optional<String> credentialsProject() {
        try {
            return Optional.ofNullable(GoogleCredentials.getApplicationDefault().getProjectId());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
