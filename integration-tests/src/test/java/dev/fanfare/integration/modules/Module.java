package dev.fanfare.integration.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A module of a user's application: sources, compiled into a directory by {@code javac} with the processor path. */
final class Module {
    private final Path root;
    private final List<Path> files = new ArrayList<>();

    Module(Path root) {
        this.root = root;
    }

    /** Adds or replaces a source by its path below the source root; where it lacks the package, it is added. */
    Module source(String name, String text) {
        Path file = root.resolve("src").resolve(name);
        int slash = name.lastIndexOf('/');
        String pack = slash < 0 ? "" : "package " + name.substring(0, slash).replace('/', '.') + ";\n\n";
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, pack + text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!files.contains(file)) {
            files.add(file);
        }
        return this;
    }

    /** Compiles with these options, in which the paths are. */
    Ran compile(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-Xlint:all,-processing,-requires-automatic,-requires-transitive-automatic",
                "-Werror",
                "-processorpath",
                Ran.path(Product.processorPath()),
                "-s",
                directory("generated").toString(),
                "-d",
                classes().toString()));
        arguments.addAll(List.of(options));
        files.forEach(file -> arguments.add(file.toString()));
        return Ran.of("javac", arguments);
    }

    /** Compiles against the product and these modules on the class path, without a message. */
    Module compiledOn(List<Path> others) {
        Ran javac = compile("-classpath", Ran.path(Product.classPath(), others));
        if (javac.status() != 0 || !javac.text().isEmpty()) {
            throw new AssertionError(javac.text());
        }
        return this;
    }

    private Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it was compiled into. */
    Path classes() {
        return root.resolve("classes");
    }

    /** The same as a jar. */
    Path jar() {
        return Jar.of(classes(), root.resolve(root.getFileName() + ".jar"));
    }
}
