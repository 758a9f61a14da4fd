package dev.fanfare.gcp;

import dev.fanfare.runtime.spi.support.Bindings;
import dev.fanfare.runtime.spi.support.ProviderSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where Pub/Sub is, and under which names. Immutable.
 *
 * @param project the project's id
 * @param projectNumber its number, by which Pub/Sub's own service account is named
 * @param endpoint {@code host:port}
 * @param plaintext whether to speak without TLS and without credentials, as an emulator does
 * @param prefix before the name of every resource
 * @param bindings names that are not made from the topology
 */
record GcpSettings(
        String project,
        Optional<String> projectNumber,
        String endpoint,
        boolean plaintext,
        String prefix,
        Bindings bindings) {
    static final String PROJECT = "gcp.project";
    static final String PROJECT_NUMBER = "gcp.project-number";
    static final String ENDPOINT = "gcp.endpoint";
    static final String EMULATOR_HOST = "gcp.emulator-host";
    static final String PREFIX = "gcp.prefix";

    static final Set<String> KEYS = Set.of(PROJECT, PROJECT_NUMBER, ENDPOINT, EMULATOR_HOST, PREFIX, Bindings.KEY);

    private static final String GLOBAL = "pubsub.googleapis.com:443";
    private static final String HOST = "[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]";
    private static final String HOST_AND_PORT = "(" + HOST + "):[0-9]{1,5}";

    /**
     * Reads the settings, and what Google's own tools read: {@code PUBSUB_EMULATOR_HOST}, {@code GOOGLE_CLOUD_PROJECT}, and
     * last the project of the credentials.
     *
     * @throws dev.fanfare.runtime.ConfigurationException naming everything that is wrong
     */
    static GcpSettings of(
            Map<String, String> values,
            Function<String, Optional<String>> environment,
            Supplier<Optional<String>> credentialsProject) {
        ProviderSettings settings = new ProviderSettings(values);
        Optional<String> endpoint = settings.text(ENDPOINT);
        Optional<String> emulator = settings.text(EMULATOR_HOST);
        if (endpoint.isPresent() && emulator.isPresent()) {
            settings.problem(EMULATOR_HOST, "fanfare." + ENDPOINT + " is set as well; set one of them");
        }
        if (endpoint.isEmpty() && emulator.isEmpty()) {
            emulator = environment.apply("PUBSUB_EMULATOR_HOST");
        }
        emulator.filter(host -> !host.matches(HOST_AND_PORT))
                .ifPresent(host -> settings.problem(
                        EMULATOR_HOST, "it (or PUBSUB_EMULATOR_HOST) must be host:port, such as 127.0.0.1:8085"));
        endpoint.filter(host -> !host.matches("(" + HOST + ")(:[0-9]{1,5})?"))
                .ifPresent(host -> settings.problem(
                        ENDPOINT, "it must be a host, such as europe-west1-pubsub.googleapis.com, or host:port"));
        boolean plaintext = emulator.isPresent();
        Optional<String> project = settings.text(PROJECT)
                .or(() -> environment.apply("GOOGLE_CLOUD_PROJECT"))
                .or(() -> plaintext ? Optional.empty() : credentialsProject.get());
        if (project.isEmpty()) {
            settings.problem(PROJECT, "there must be one: set it, or GOOGLE_CLOUD_PROJECT in the environment");
        }
        Optional<String> number = settings.text(PROJECT_NUMBER);
        number.filter(text -> !text.matches("[0-9]+"))
                .ifPresent(
                        text -> settings.problem(
                                PROJECT_NUMBER,
                                "it must be digits, as \"gcloud projects describe PROJECT --format='value(projectNumber)'\" shows"));
        Optional<String> prefix = settings.text(PREFIX);
        prefix.filter(text -> !text.matches("[A-Za-z][A-Za-z0-9._~+-]{0,99}") || text.startsWith("goog"))
                .ifPresent(
                        text -> settings.problem(
                                PREFIX,
                                "it must be 1-100 letters, digits or any of . _ ~ + -, starting with a letter and not with goog"));
        Bindings bindings = settings.text(Bindings.KEY).map(Bindings::read).orElseGet(Bindings::none);
        settings.check("The configuration of Google Cloud Pub/Sub is wrong:");
        return new GcpSettings(
                project.orElseThrow(),
                number,
                emulator.or(() -> endpoint.map(GcpSettings::withPort)).orElse(GLOBAL),
                plaintext,
                prefix.orElse(""),
                bindings);
    }

    private static String withPort(String endpoint) {
        return endpoint.matches(HOST_AND_PORT) ? endpoint : endpoint + ":443";
    }
}
