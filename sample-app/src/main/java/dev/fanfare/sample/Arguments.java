package dev.fanfare.sample;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param mode what to do
 * @param port where to listen
 * @param data the folder of the database; empty for one in memory
 * @param webhook where notifications are posted; empty to print them
 * @param interval how often every site is checked
 */
record Arguments(Mode mode, int port, Optional<Path> data, Optional<URI> webhook, Duration interval) {
    static final String USAGE = """
            An uptime monitor, the sample application of Fanfare.

              (no arguments)     run the demonstration and end
              --serve            run until Ctrl-C
                --port N           listen on this port of loopback; 0 for a free one (8080)
                --data DIR         keep the database in this folder (else in memory)
                --webhook URL      post notifications there (else they are printed)
                --interval N       check every site every N seconds (30)
              --help             print this
            """;

    private static final Arguments DEMO =
            new Arguments(Mode.DEMO, 8080, Optional.empty(), Optional.empty(), Duration.ofSeconds(30));

    /** What to do. */
    enum Mode {
        DEMO,
        SERVE,
        HELP
    }

    /** @throws UsageException if an argument is unknown, lacks its value or has a wrong one */
    static Arguments parse(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        Arguments parsed = DEMO;
        boolean forServing = false;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            switch (name) {
                case "--help", "-h" -> {
                    return DEMO.with(Mode.HELP);
                }
                case "--serve" -> parsed = parsed.with(Mode.SERVE);
                default -> {
                    parsed = parsed.with(name, rest);
                    forServing = true;
                }
            }
        }
        if (forServing && parsed.mode != Mode.SERVE) {
            throw new UsageException("The demonstration takes no options; they go with --serve.");
        }
        return parsed;
    }

    private Arguments with(Mode other) {
        return new Arguments(other, port, data, webhook, interval);
    }

    private Arguments with(String name, Deque<String> rest) {
        return switch (name) {
            case "--port" -> new Arguments(mode, number(name, rest, 0, 65_535), data, webhook, interval);
            case "--data" -> new Arguments(mode, port, Optional.of(folder(value(name, rest))), webhook, interval);
            case "--webhook" -> new Arguments(mode, port, data, Optional.of(url(value(name, rest))), interval);
            case "--interval" ->
                new Arguments(mode, port, data, webhook, Duration.ofSeconds(number(name, rest, 1, 86_400)));
            default -> throw new UsageException("Unknown argument \"" + name + "\".");
        };
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageException(name + " needs a value.");
        }
        return rest.pop();
    }

    private static int number(String name, Deque<String> rest, int least, int most) {
        String text = value(name, rest);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as for a number that is out of range.
        }
        throw new UsageException(name + " needs a number from " + least + " to " + most + ", not \"" + text + "\".");
    }

    private static Path folder(String text) {
        try {
            // In the URL of the database a semicolon would begin another setting.
            if (!text.contains(";")) {
                return Path.of(text);
            }
        } catch (InvalidPathException invalid) {
            throw new UsageException("--data needs a folder: " + invalid.getMessage());
        }
        throw new UsageException("--data cannot have ';' in its name.");
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw new UsageException("--webhook needs a URL: " + malformed.getMessage());
        }
        throw new UsageException("--webhook needs an absolute http or https URL, not \"" + text + "\".");
    }
}
