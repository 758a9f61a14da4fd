package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Contribution;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Finds the application on a class path: the generated contributions, their manifest fragments, and whether they agree. */
public final class TopologyLoader {
    private TopologyLoader() {}

    /**
     * Loads what the class loader sees.
     *
     * @throws ConfigurationException if there is nothing, or listing all that does not fit together
     */
    public static Application load(ClassLoader loader) {
        List<Contribution> contributions = contributions(loader);
        if (contributions.isEmpty()) {
            throw new ConfigurationException(NoTopology.MESSAGE, List.of());
        }
        Topology topology = new Merge(fragments(loader, contributions)).merged();
        Agreement.check(topology, contributions);
        return new Application(
                topology,
                List.copyOf(contributions.stream()
                        .flatMap(contribution -> contribution.topics().stream())
                        .toList()),
                contributions.stream()
                        .flatMap(contribution -> contribution.handlers().stream())
                        .toList());
    }

    private static List<Contribution> contributions(ClassLoader loader) {
        try {
            List<Contribution> found = new ArrayList<>();
            ServiceLoader.load(Contribution.class, loader).forEach(found::add);
            return found;
        } catch (ServiceConfigurationError broken) {
            throw new ConfigurationException(
                    "The generated code of this application cannot be loaded:",
                    List.of(broken.getMessage()
                            + ". The service file META-INF/services/" + Contribution.class.getName()
                            + " and the classes on the class path do not fit together; build the module from clean."));
        }
    }

    private static List<Topology> fragments(ClassLoader loader, List<Contribution> contributions) {
        List<String> problems = new ArrayList<>();
        Map<String, URL> found = new LinkedHashMap<>();
        Set<String> named = new TreeSet<>();
        for (Contribution contribution : contributions) {
            named.add(contribution.manifest());
            List<URL> fragments = Fragments.named(loader, contribution.manifest());
            fragments.forEach(fragment -> found.put(fragment.toString(), fragment));
            if (fragments.isEmpty()) {
                problems.add(contribution.getClass().getName() + " names the manifest " + contribution.manifest()
                        + ", which is not on the class path. Keep META-INF/fanfare/*.json when packaging.");
            }
        }
        problems.addAll(Fragments.unnamed(found.values(), named));
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The manifests of this application are incomplete:", problems);
        }
        ManifestReader reader = new ManifestReader();
        return found.values().stream()
                .map(fragment -> reader.read(fragment.toString(), Fragments.text(fragment)))
                .toList();
    }
}
