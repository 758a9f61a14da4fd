package dev.fanfare.integration.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes jars. */
final class Jar {
    private Jar() {}

    /** A directory as a jar. */
    static Path of(Path directory, Path jar) {
        return of(directory, jar, "");
    }

    /** A directory as a jar with an automatic module name, if that is not empty. */
    static Path of(Path directory, Path jar, String moduleName) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!moduleName.isEmpty()) {
            manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
        }
        try {
            Files.createDirectories(Objects.requireNonNull(jar.getParent()));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                    Stream<Path> walk = Files.walk(directory)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String name = directory.relativize(file).toString().replace('\\', '/');
                    if (!name.equals("META-INF/MANIFEST.MF")) {
                        out.putNextEntry(new JarEntry(name));
                        Files.copy(file, out);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return jar;
    }
}
