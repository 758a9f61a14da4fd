package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds manifest fragments on a class path and reads them. Stateless. */
final class Fragments {
    private static final String FOLDER = "META-INF/fanfare/";

    private Fragments() {}

    /** All of this name: two jars may each have one. */
    static List<URL> named(ClassLoader loader, String name) {
        try {
            return Collections.list(loader.getResources(name));
        } catch (IOException failure) {
            throw unreadable(name, failure);
        }
    }

    static String text(URL fragment) {
        try {
            URLConnection connection = fragment.openConnection();
            // A cached jar file would outlive its class loader.
            connection.setUseCaches(false);
            try (InputStream bytes = connection.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failure) {
            throw unreadable(fragment.toString(), failure);
        }
    }

    /** The fragments beside those found that no contribution names: their subscriptions would silently not run. */
    static List<String> unnamed(Collection<URL> found, Set<String> named) {
        Map<String, URL> places = new LinkedHashMap<>();
        found.forEach(fragment -> places.putIfAbsent(
                fragment.toString().substring(0, fragment.toString().lastIndexOf('/')), fragment));
        return places.entrySet().stream()
                .flatMap(place -> beside(place.getValue()).stream()
                        .filter(name -> !named.contains(name))
                        .map(name -> unnamed(place.getKey(), name)))
                .toList();
    }

    private static String unnamed(String place, String name) {
        return name + " is in " + place + ", but no contribution on the class path names it. In a jar made of several,"
                + " merge the service files: with maven-shade-plugin by its ServicesResourceTransformer. If the module"
                + " was renamed, build it from clean.";
    }

    private static List<String> beside(URL fragment) {
        try {
            if (fragment.getProtocol().equals("file")) {
                return inFolder(Path.of(URI.create(fragment.toString()).resolve(".")));
            }
            URLConnection connection = fragment.openConnection();
            connection.setUseCaches(false);
            // Other kinds of class loaders cannot be listed.
            return connection instanceof JarURLConnection jar ? inJar(jar) : List.of();
        } catch (IOException failure) {
            throw unreadable(fragment.toString(), failure);
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FOLDER + file.getFileName())
                    .filter(Fragments::isFragment)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(JarURLConnection connection) throws IOException {
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(Fragments::isFragment)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isFragment(String name) {
        return name.startsWith(FOLDER) && name.endsWith(".json") && name.indexOf('/', FOLDER.length()) < 0;
    }

    private static ConfigurationException unreadable(String what, IOException failure) {
        return new ConfigurationException("A manifest cannot be read:", List.of(what + ": " + failure));
    }
}
