package dev.fanfare.processor;

import dev.fanfare.processor.cases.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A user's project: sources in a directory, compiled into another one. */
final class Project {
    private final Path root;
    private final Path sources;

    Project(Path root) {
        this.root = root;
        this.sources = root.resolve("src");
    }

    /** Adds or replaces the source of a type, given by its full name; the text lacks the package declaration. */
    Project source(String type, String text) {
        String packageName = type.substring(0, type.lastIndexOf('.'));
        return file(type.replace('.', '/') + ".java", "package " + packageName + ";\n\n" + text + "\n");
    }

    /** Adds or replaces a file below the source root. */
    Project file(String name, String text) {
        try {
            Path file = sources.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes the source of a type. */
    void remove(String type) {
        try {
            Files.delete(path(type));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the source of a type is. */
    Path path(String type) {
        return sources.resolve(type.replace('.', '/') + ".java");
    }

    /** The full name of the type that a source declares. */
    String type(Path file) {
        return sources.relativize(file).toString().replaceFirst("\\.java$", "").replace('/', '.');
    }

    /** All sources, sorted. */
    List<Path> files() {
        return walk(sources);
    }

    /** A compiler that writes below this project. */
    Javac javac() {
        return new Javac(root.resolve("out"));
    }

    /** Compiles everything, with every warning of a user who has them as errors. */
    Javac.Outcome compile() {
        return javac().options(List.of("-Werror")).compile(files());
    }

    /** The directory that was compiled into. */
    Path classes() {
        return javac().classes();
    }

    /** What was compiled, as a jar. */
    Path jar() {
        Path jar = root.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : walk(classes())) {
                out.putNextEntry(
                        new JarEntry(classes().relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return jar;
    }

    /** All files below a directory, sorted; none if it does not exist. */
    static List<Path> walk(Path directory) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The jar or directory that a class of the tests' class path is from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
