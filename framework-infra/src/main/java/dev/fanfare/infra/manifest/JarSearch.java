package dev.fanfare.infra.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Finds manifests in a jar, and in the jars in it, one level deep. What it reads is bounded. */
final class JarSearch {
    private static final int MAX_ENTRIES = 500_000;
    private static final long MAX_NESTED_BYTES = 4L << 30;

    /** A file in a jar. */
    record Entry(String location, byte[] bytes) {}

    private final List<Entry> found = new ArrayList<>();
    private int entries;
    private long nestedBytes;

    private JarSearch() {}

    /** In the order of the names. */
    static List<Entry> search(Path jar) throws IOException {
        JarSearch search = new JarSearch();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                search.entry(jar, zip, entry);
            }
        } catch (ZipException broken) {
            throw new IOException("it is no jar: " + broken.getMessage(), broken);
        }
        return search.found;
    }

    private void entry(Path jar, ZipFile zip, ZipEntry entry) throws IOException {
        count(jar.toString());
        String location = jar + "!/" + entry.getName();
        if (FragmentNames.isFragment(entry.getName())) {
            try (InputStream bytes = zip.getInputStream(entry)) {
                found.add(new Entry(location, FragmentBytes.read(location, bytes)));
            }
        } else if (FragmentNames.isLibrary(entry.getName())) {
            try (InputStream bytes = zip.getInputStream(entry)) {
                nested(location, bytes);
            }
        }
    }

    private void nested(String location, InputStream bytes) throws IOException {
        // Closed by the caller, who opened it.
        ZipInputStream zip = new ZipInputStream(bytes);
        List<Entry> inside = new ArrayList<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            count(location);
            if (FragmentNames.isFragment(entry.getName())) {
                String name = location + "!/" + entry.getName();
                inside.add(new Entry(name, FragmentBytes.read(name, zip)));
            } else {
                skip(location, zip);
            }
        }
        inside.sort(Comparator.comparing(Entry::location));
        found.addAll(inside);
    }

    /** A few bytes can be packed that unpack to any number. */
    private void skip(String location, InputStream entry) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            nestedBytes += read;
            if (nestedBytes > MAX_NESTED_BYTES) {
                throw new IOException(
                        location + ": the jars in it hold more than " + (MAX_NESTED_BYTES >> 30) + " GiB");
            }
        }
    }

    private void count(String location) throws IOException {
        if (++entries > MAX_ENTRIES) {
            throw new IOException(location + " has more than " + MAX_ENTRIES + " entries");
        }
    }
}
