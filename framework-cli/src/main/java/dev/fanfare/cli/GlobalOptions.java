package dev.fanfare.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. Filled by picocli. */
public final class GlobalOptions {
    @Option(
            names = {"-m", "--manifest"},
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = {
                "Where the manifests are: a directory (a project's or one of classes), a jar (also one with jars in it),"
                        + " a .json file, or a class path. May be given several times. Default: the current directory."
            })
    private List<String> manifest = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            description = "How data is printed: table, json, jsonl, yaml or md.")
    private @Nullable Format output;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress on standard error, errors only.")
    private boolean isQuiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "More on standard error: what was read, and the stack trace of an error.")
    private boolean isVerbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private ColorMode color = ColorMode.AUTO;

    @Option(names = "--no-input", scope = ScopeType.INHERIT, description = "Never ask; what would ask fails instead.")
    private boolean isInputForbidden;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            description = "Answer yes to what would be asked, also where nobody can be asked.")
    private boolean isYes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // Read by picocli.
    private boolean isHelp;

    /** When to print in colour. */
    enum ColorMode {
        AUTO,
        ALWAYS,
        NEVER
    }

    List<String> manifest() {
        return manifest;
    }

    @Nullable
    Format output() {
        return output;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    boolean isVerbose() {
        return isVerbose;
    }

    ColorMode color() {
        return color;
    }

    boolean isInputForbidden() {
        return isInputForbidden;
    }

    boolean isYes() {
        return isYes;
    }
}
