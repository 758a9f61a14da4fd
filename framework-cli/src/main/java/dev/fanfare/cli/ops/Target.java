package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the broker is. Filled by picocli. */
public final class Target {
    private static final Pattern DENIED = Pattern.compile(
            "AccessDenied|AuthorizationError|PERMISSION_DENIED|UNAUTHENTICATED|InvalidClientTokenId|ExpiredToken"
                    + "|UnrecognizedClient|load credentials|credentials were not");
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.[0-9.]+|localhost|\\[::1])(:[0-9]+)?");

    @Option(
            names = {"-p", "--provider"},
            paramLabel = "PROVIDER",
            description = "aws, gcp or local. Default: FANFARE_PROVIDER.")
    private @Nullable String provider;

    @Option(
            names = "--endpoint",
            paramLabel = "WHERE",
            description =
                    "Another server than the cloud's: a URL for aws, host:port for gcp (on the loopback: an emulator).")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "REGION", description = "As fanfare.aws.region.")
    private @Nullable String region;

    @Option(names = "--project", paramLabel = "PROJECT", description = "As fanfare.gcp.project.")
    private @Nullable String project;

    @Option(names = "--prefix", paramLabel = "TEXT", description = "As fanfare.aws.prefix or fanfare.gcp.prefix.")
    private @Nullable String prefix;

    @Option(names = "--bindings", paramLabel = "FILE", description = "As fanfare.bindings.")
    private @Nullable String bindings;

    @Option(names = "--url", paramLabel = "URL", description = "As fanfare.local.url.")
    private @Nullable String url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "As fanfare.local.token-file.")
    private @Nullable String tokenFile;

    @Option(names = "--dir", paramLabel = "DIRECTORY", description = "As fanfare.local.dir.")
    private @Nullable String dir;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any other setting of the provider, without the leading fanfare., such as aws.account.")
    private Map<String, String> others = new HashMap<>();

    /** The provider's name. */
    String name(Session session) {
        String name = provider == null ? session.console().environment().get("FANFARE_PROVIDER") : provider;
        if (name == null) {
            throw CommandFailure.usage("Which provider? Say --provider aws, gcp or local, or set FANFARE_PROVIDER.");
        }
        return name;
    }

    /**
     * Connects, works, and ends the connection.
     *
     * @throws CommandFailure if it fails
     */
    int run(Session session, Topology topology, Function<Operations, Integer> work) {
        TimeSource time = TimeSource.system();
        try (Operations operations = open(session, topology, time)) {
            return work.apply(operations);
        } catch (CommandFailure known) {
            throw known;
        } catch (RuntimeException failure) {
            throw failed(failure);
        } finally {
            time.close();
        }
    }

    /** A failure of the broker, as the command ends with it. */
    static CommandFailure failed(RuntimeException failure) {
        return new CommandFailure(
                isDenied(failure) ? ExitCodes.CREDENTIALS : ExitCodes.FAILURE,
                String.valueOf(failure.getMessage() == null ? failure : failure.getMessage()),
                failure);
    }

    static boolean isDenied(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (DENIED.matcher(String.valueOf(each)).find()) {
                return true;
            }
        }
        return false;
    }

    private Operations open(Session session, Topology topology, TimeSource time) {
        String name = name(session);
        Provider found = ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        CommandFailure.usage("There is no provider \"" + name + "\" here: it is aws, gcp or local."));
        Map<String, String> settings = settings(session, found);
        if (name.equals("local") && !settings.containsKey("local.url") && !settings.containsKey("local.dir")) {
            throw CommandFailure.usage(
                    "A broker in memory is seen by its own process only: where is this one? Say --dir" + " or --url.");
        }
        try {
            Optional<Operations> operations =
                    found.operations(new ProviderContext(topology, settings, Optional.of(Provision.NONE), time));
            return operations.orElseThrow(
                    () -> CommandFailure.usage("The provider \"" + name + "\" has nothing for tools."));
        } catch (ConfigurationException wrong) {
            throw new CommandFailure(
                    name.equals("local") ? ExitCodes.FAILURE : ExitCodes.USAGE,
                    String.valueOf(wrong.getMessage()),
                    wrong);
        }
    }

    private Map<String, String> settings(Session session, Provider found) {
        Map<String, String> settings = new HashMap<>();
        found.settings().forEach(key -> {
            String variable = "FANFARE_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            put(settings, key, session.console().environment().get(variable));
        });
        String name = found.name();
        put(settings, "aws.region", region);
        put(settings, "gcp.project", project);
        put(settings, name + ".prefix", prefix);
        put(settings, "local.url", url);
        put(settings, "bindings", path(session, bindings));
        put(settings, "local.token-file", path(session, tokenFile));
        put(settings, "local.dir", path(session, dir));
        if (endpoint != null) {
            boolean emulator = name.equals("gcp") && LOOPBACK.matcher(endpoint).matches();
            put(settings, emulator ? "gcp.emulator-host" : name + ".endpoint", endpoint);
        }
        settings.putAll(others);
        List<String> unknown = settings.keySet().stream()
                .filter(key -> !found.settings().contains(key))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw CommandFailure.usage("The provider " + name + " has no setting " + String.join(", ", unknown)
                    + ". It has "
                    + String.join(", ", found.settings().stream().sorted().toList()) + ".");
        }
        return settings;
    }

    private static void put(Map<String, String> settings, String key, @Nullable String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    private static @Nullable String path(Session session, @Nullable String text) {
        return text == null ? null : session.path(text).toString();
    }
}
