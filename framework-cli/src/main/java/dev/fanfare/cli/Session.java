package dev.fanfare.cli;

import dev.fanfare.infra.manifest.FoundManifests;
import dev.fanfare.infra.manifest.ManifestSearch;
import dev.fanfare.runtime.Topology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One run of the command line: the options that all commands share, and what they print with. Not thread-safe. */
public final class Session {
    private final Console console;
    private final GlobalOptions options = new GlobalOptions();

    Session(Console console) {
        this.console = console;
    }

    GlobalOptions options() {
        return options;
    }

    /** Where it prints. */
    public Console console() {
        return console;
    }

    /** Prints data as {@code --output} says; a table unless told. */
    public void print(Report report) {
        console.out().print(new ReportWriter(isColoured()).write(report, format(Format.TABLE)));
    }

    /**
     * What {@code --output} says.
     *
     * @param byDefault what it is if nothing is said
     * @param others what the command can print besides; none if it prints everything
     * @throws CommandFailure if the command cannot print that
     */
    public Format format(Format byDefault, Format... others) {
        Format asked = options.output();
        if (asked == null || asked == byDefault) {
            return byDefault;
        }
        if (others.length > 0 && !Arrays.asList(others).contains(asked)) {
            throw CommandFailure.usage("--output " + asked + " is not what this command prints; it prints " + byDefault
                    + ", "
                    + String.join(
                            ", ", Arrays.stream(others).map(Format::toString).toList()) + ".");
        }
        return asked;
    }

    /** Says on standard error what is going on, unless {@code --quiet}. */
    public void progress(String line) {
        if (!options.isQuiet()) {
            console.err().println(line);
        }
    }

    /** Says on standard error what only {@code --verbose} wants to know. */
    public void detail(String line) {
        if (options.isVerbose()) {
            console.err().println(line);
        }
    }

    /** Whether {@code --verbose} was given. */
    public boolean isVerbose() {
        return options.isVerbose();
    }

    /** Whether to print in colour. <a href="https://no-color.org">NO_COLOR</a> counts if it is not empty. */
    public boolean isColoured() {
        return switch (options.color()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                console.isTerminal()
                        && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /** The merged manifest of {@code --manifest}. */
    public Topology topology() {
        return found().merged();
    }

    /** The manifests of {@code --manifest}. */
    FoundManifests found() {
        return found(options.manifest().isEmpty() ? List.of("") : options.manifest());
    }

    /** The manifests of these places. */
    FoundManifests found(List<String> places) {
        List<Path> paths = new ClassPathText(console.directory()).paths(places);
        FoundManifests found = ManifestSearch.search(paths);
        found.lookedAt().forEach(place -> detail("looked at " + place));
        found.fragments().forEach(fragment -> detail("read " + fragment.location()));
        return found;
    }

    /** A path of the command line. */
    public Path path(String text) {
        return console.directory().resolve(text);
    }

    /**
     * Goes on if the answer to the question is yes.
     *
     * @throws CommandFailure if it is not, or nobody can be asked and {@code --yes} was not given
     */
    public void confirm(String question) {
        if (options.isYes()) {
            return;
        }
        if (options.isInputForbidden() || !console.isTerminal()) {
            throw CommandFailure.usage(question + " Nobody can be asked here; say yes by --yes.");
        }
        console.err().print(question + " [y/N] ");
        console.err().flush();
        String answer = answer().trim().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new CommandFailure(ExitCodes.FAILURE, "Nothing was done: the answer was not yes.");
        }
    }

    private String answer() {
        try {
            String line = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new CommandFailure(ExitCodes.FAILURE, "The answer cannot be read: " + unreadable, unreadable);
        }
    }
}
