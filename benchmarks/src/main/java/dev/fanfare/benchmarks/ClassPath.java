package dev.fanfare.benchmarks;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This JVM's class path, taken apart: probes and compilers get just what a user would give them. Immutable. */
record ClassPath(List<Path> entries) {
    static ClassPath current() {
        return new ClassPath(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }

    /** The classes of this module alone. */
    static Path ownClasses() {
        return Path.of(URI.create(ClassPath.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** The entries of these artifacts alone; a module of this build may be a jar or a folder of classes. */
    ClassPath only(String... artifacts) {
        return new ClassPath(entries.stream()
                .filter(entry -> Stream.of(artifacts).anyMatch(artifact -> isOf(entry, artifact)))
                .toList());
    }

    ClassPath and(Path... more) {
        return new ClassPath(Stream.concat(entries.stream(), Stream.of(more)).toList());
    }

    /** The version of an artifact, from the name of its jar. */
    Optional<String> version(String artifact) {
        return entries.stream()
                .filter(entry -> isOf(entry, artifact))
                .map(entry -> entry.getFileName().toString())
                .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
                .findFirst();
    }

    private static boolean isOf(Path entry, String artifact) {
        return entry.getFileName().toString().matches("\\Q" + artifact + "\\E-[0-9].*\\.jar");
    }

    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
