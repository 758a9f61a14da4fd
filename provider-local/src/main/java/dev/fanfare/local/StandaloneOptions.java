package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line of a broker on its own says. Immutable.
 *
 * @param storage where messages are kept, and when they are synced
 * @param address where to listen
 * @param token what clients must have; empty for one that is kept in the directory
 * @param behaviour as which cloud it behaves
 * @param http where it can be looked into; empty for nowhere
 */
record StandaloneOptions(
        StorageSettings storage,
        InetSocketAddress address,
        Optional<String> token,
        FidelitySettings behaviour,
        Optional<HttpSettings> http) {
    static final String USAGE = """
            A Fanfare broker on its own.

            java -jar fanfare-local-standalone.jar --dir DIRECTORY [OPTIONS]

              --dir DIRECTORY      keeps the messages there; it is created if it is missing
              --port PORT          listens there; 0 for any that is free (default 7411)
              --bind ADDRESS       listens at this address of this machine (default: loopback only);
                                   any other than a loopback address needs --token-file
              --token-file FILE    clients must have the token in this file, 16 to 200 characters
                                   (default: FILE is DIRECTORY/token, made up at the first start)
              --sync SYNC          always, or interval: and a time such as interval:50ms (default always)
              --http PORT          can be looked into by HTTP on this port of the loopback; 0 for any that is free
                                   (default: not at all); the port and a new token are in DIRECTORY/port
              --behave-as CLOUD    shows what that cloud shows: aws or gcp
              --seed NUMBER        with --behave-as: what happens at random happens the same way again
              --duplicates NUMBER  with --behave-as: of so many acknowledged messages one comes again
              --help               says this

            Applications reach it with fanfare.local.url=fanfare://HOST:PORT and fanfare.local.token-file=FILE.
            What travels is not encrypted: keep it in a network that you trust.

            Ends on SIGTERM or SIGINT. Exit codes: 0 after --help, 64 if the command line is wrong,
            1 if it cannot start, 143 or 130 after a signal.
            """;

    private static final int DEFAULT_PORT = 7411;
    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> NAMES = Set.of(
            "--dir", "--port", "--bind", "--token-file", "--sync", "--http", "--behave-as", "--seed", "--duplicates");

    /** The command line is wrong; the message has a line for each thing that is. */
    static final class Wrong extends Exception {
        Wrong(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    /** @throws Wrong if the command line cannot be understood */
    static StandaloneOptions of(String... arguments) throws Wrong {
        List<String> problems = new ArrayList<>();
        Map<String, String> given = given(problems, arguments);
        if (!given.containsKey("--dir")) {
            problems.add("--dir DIRECTORY is missing.");
        }
        Optional<InetSocketAddress> address = address(given, problems);
        Optional<String> token = Optional.ofNullable(given.get("--token-file")).map(file -> token(file, problems));
        if (address.isPresent()
                && !address.get().getAddress().isLoopbackAddress()
                && !given.containsKey("--token-file")) {
            problems.add("--bind " + given.get("--bind") + " lets other machines in, so it needs --token-file FILE.");
        }
        FidelitySettings behaviour = behaviour(given, problems);
        Optional<HttpSettings> http = http(given, problems);
        if (!problems.isEmpty()) {
            throw new Wrong(problems);
        }
        return new StandaloneOptions(storage(given), address.orElseThrow(), token, behaviour, http);
    }

    private static Map<String, String> given(List<String> problems, String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!NAMES.contains(name)) {
                problems.add("There is no option " + name + "; see --help.");
                return given;
            }
            if (i + 1 == arguments.length) {
                problems.add(name + " needs a value.");
                return given;
            }
            if (given.putIfAbsent(name, arguments[i + 1]) != null) {
                problems.add(name + " is given twice.");
            }
        }
        return given;
    }

    private static Optional<InetSocketAddress> address(Map<String, String> given, List<String> problems) {
        String port = given.getOrDefault("--port", String.valueOf(DEFAULT_PORT));
        int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
        if (number < 0 || number > LARGEST_PORT) {
            problems.add("--port " + port + " is no port; it is 0 to 65535.");
            return Optional.empty();
        }
        String bind = given.get("--bind");
        try {
            InetAddress address = bind == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(bind);
            return Optional.of(new InetSocketAddress(address, number));
        } catch (UnknownHostException unknown) {
            problems.add("--bind " + bind + " is no address of this machine.");
            return Optional.empty();
        }
    }

    private static String token(String file, List<String> problems) {
        try {
            String text = Files.readString(Path.of(file)).strip();
            Token unused = Token.of(text);
            return text;
        } catch (IOException | InvalidPathException unreadable) {
            problems.add("--token-file " + file + " cannot be read: " + unreadable + ".");
        } catch (IllegalArgumentException wrong) {
            problems.add("--token-file " + file + " " + wrong.getMessage() + ".");
        }
        return "";
    }

    private static FidelitySettings behaviour(Map<String, String> given, List<String> problems) {
        Map<String, String> settings = new HashMap<>();
        for (String key : List.of(FidelitySettings.BEHAVE_AS, FidelitySettings.SEED, FidelitySettings.DUPLICATES)) {
            String value = given.get(option(key));
            if (value != null) {
                settings.put(key, value);
            }
        }
        List<String> wrong = new ArrayList<>();
        FidelitySettings behaviour = FidelitySettings.of(settings, wrong);
        wrong.forEach(problem -> problems.add(problem.replace("fanfare.local.", "--")));
        return behaviour;
    }

    private static String option(String key) {
        return key.replace("local.", "--");
    }

    private static Optional<HttpSettings> http(Map<String, String> given, List<String> problems) {
        String port = given.get("--http");
        try {
            return HttpSettings.of(port == null ? Map.of() : Map.of(HttpSettings.PORT, port));
        } catch (ConfigurationException wrong) {
            wrong.problems().forEach(problem -> problems.add(problem.replace("fanfare.local.", "--")));
            return Optional.empty();
        }
    }

    private static StorageSettings storage(Map<String, String> given) throws Wrong {
        Map<String, String> settings = new HashMap<>(Map.of(StorageSettings.DIR, given.getOrDefault("--dir", "")));
        settings.put(StorageSettings.SYNC, given.getOrDefault("--sync", "always"));
        try {
            return StorageSettings.of(settings).orElseThrow();
        } catch (ConfigurationException wrong) {
            throw new Wrong(wrong.problems());
        }
    }
}
