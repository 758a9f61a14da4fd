package dev.fanfare.infra.manifest;

import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import java.util.List;

/**
 * What a search found, at least one manifest.
 *
 * @param fragments the manifests, in the order of the search
 * @param lookedAt the places that were looked at
 */
public record FoundManifests(List<Fragment> fragments, List<String> lookedAt) {
    public FoundManifests {
        fragments = List.copyOf(fragments);
        lookedAt = List.copyOf(lookedAt);
    }

    /**
     * The manifest of all.
     *
     * @throws dev.fanfare.runtime.ConfigurationException listing all that does not fit together
     */
    public Topology merged() {
        return ManifestMerger.merge(fragments.stream().map(Fragment::topology).toList());
    }
}
