package dev.fanfare.infra.manifest;

import dev.fanfare.runtime.ManifestMerger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One search for manifests. A place is a file that holds one, a jar, or a directory: one of classes, or a project's, whose
 * compiled classes Maven and Gradle put into known directories below it.
 */
public final class ManifestSearch {
    private static final List<String> OUTPUTS = List.of("target/classes", "build/classes/java/main");
    private static final int MAX_FRAGMENTS = 10_000;

    private final List<Fragment> found = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();

    private ManifestSearch() {}

    /**
     * Reads all manifests of these places.
     *
     * @throws ManifestException if there is none, or a place cannot be read
     * @throws dev.fanfare.runtime.ConfigurationException if one of them is no manifest
     */
    public static FoundManifests search(List<Path> places) {
        ManifestSearch search = new ManifestSearch();
        places.forEach(search::place);
        if (search.found.isEmpty()) {
            throw new ManifestException(
                    "There is no manifest (" + FragmentNames.FOLDER + "*.json). Compile the application first, with"
                            + " Fanfare's annotation processor; or name its jar or directory by --manifest.",
                    search.lookedAt,
                    null);
        }
        return new FoundManifests(search.found, search.lookedAt);
    }

    private void place(Path place) {
        try {
            if (Files.isDirectory(place)) {
                directory(place);
            } else if (!Files.exists(place)) {
                lookedAt.add(shown(place) + " (is not there)");
            } else if (place.toString().endsWith(".json")) {
                lookedAt.add(shown(place));
                read(shown(place), FragmentBytes.read(place));
            } else {
                lookedAt.add(shown(place));
                JarSearch.search(place).forEach(entry -> read(entry.location(), entry.bytes()));
            }
        } catch (IOException unreadable) {
            throw new ManifestException(shown(place) + " cannot be read: " + unreadable, lookedAt, unreadable);
        }
    }

    private void directory(Path directory) throws IOException {
        if (classes(directory)) {
            return;
        }
        boolean isProject = false;
        for (String output : OUTPUTS) {
            isProject |= classes(directory.resolve(output));
        }
        if (isProject) {
            return;
        }
        for (Path child : children(directory)) {
            for (String output : OUTPUTS) {
                if (Files.isDirectory(child.resolve(output))) {
                    classes(child.resolve(output));
                }
            }
        }
    }

    /** Whether there are manifests in this directory of classes. */
    private boolean classes(Path directory) throws IOException {
        Path folder = directory.resolve(FragmentNames.FOLDER);
        lookedAt.add(shown(folder));
        if (!Files.isDirectory(folder)) {
            return false;
        }
        int before = found.size();
        for (Path file : children(folder)) {
            if (FragmentNames.isFragment(FragmentNames.FOLDER + file.getFileName())) {
                read(shown(file), FragmentBytes.read(file));
            }
        }
        return found.size() > before;
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.sorted().toList();
        }
    }

    private void read(String location, byte[] bytes) {
        if (found.size() == MAX_FRAGMENTS) {
            throw new ManifestException(
                    "There are more than " + MAX_FRAGMENTS + " manifests; is this one application?", lookedAt, null);
        }
        found.add(new Fragment(location, ManifestMerger.parse(location, new String(bytes, StandardCharsets.UTF_8))));
    }

    private static String shown(Path path) {
        return Optional.of(path.normalize().toString())
                .filter(text -> !text.isEmpty())
                .orElse(".");
    }
}
