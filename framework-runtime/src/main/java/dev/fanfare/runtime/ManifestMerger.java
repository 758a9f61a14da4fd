package dev.fanfare.runtime;

import dev.fanfare.runtime.internal.topology.ManifestReader;
import dev.fanfare.runtime.internal.topology.ManifestWriter;
import dev.fanfare.runtime.internal.topology.Merge;
import dev.fanfare.runtime.internal.topology.TopologyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Merges the manifest fragments of modules into the manifest of an application. */
public final class ManifestMerger {
    private ManifestMerger() {}

    /**
     * Merges fragments: topics are defined once, publishers and services are united. The order of the fragments makes no
     * difference.
     *
     * @throws ConfigurationException listing all that does not fit together, with modules and sources
     */
    public static Topology merge(Collection<Topology> fragments) {
        return new Merge(fragments).merged();
    }

    /**
     * Merges the fragments of a class path.
     *
     * @throws ConfigurationException if there is none, or listing all that is wrong with them
     */
    public static Topology load(ClassLoader loader) {
        return TopologyLoader.load(loader).topology();
    }

    /** The manifest as JSON in its canonical form. */
    public static String json(Topology topology) {
        return new ManifestWriter().write(topology);
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @param source what it was read from, for errors
     * @throws ConfigurationException if it is no manifest of a version that this runtime reads
     */
    public static Topology parse(String source, String json) {
        return new ManifestReader().read(source, json);
    }

    /** Writes the manifest of the class path to the file that is the only argument, or to standard output. */
    public static void main(String[] arguments) throws IOException {
        String json = json(load(Thread.currentThread().getContextClassLoader()));
        if (arguments.length == 0) {
            System.out.print(json);
        } else {
            Files.writeString(Path.of(arguments[0]), json);
        }
    }
}
