package dev.fanfare.runtime.internal.config;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the providers on a class path and chooses one. */
final class Providers {
    private static final String FIX = "Add a dependency on fanfare-local, fanfare-gcp or fanfare-aws.";

    private Providers() {}

    static Provider choose(Optional<Setting> wanted, ClassLoader loader) {
        List<Provider> found = find(loader);
        List<String> names = found.stream().map(Provider::name).sorted().toList();
        if (found.isEmpty()) {
            String what = wanted.map(
                            name -> "no provider \"" + name.value() + "\" (from " + name.source() + "), nor any other,")
                    .orElse("no provider");
            throw new ConfigurationException("There is " + what + " on the class path. " + FIX, List.of());
        }
        if (wanted.isPresent()) {
            return named(wanted.get(), found, names);
        }
        if (found.size() > 1) {
            throw new ConfigurationException(
                    "There are several providers on the class path, " + names
                            + ", and none is chosen. Set fanfare.provider, or call .provider(\"" + names.get(0)
                            + "\") on the builder.",
                    List.of());
        }
        return found.get(0);
    }

    private static Provider named(Setting wanted, List<Provider> found, List<String> names) {
        return found.stream()
                .filter(provider -> provider.name().equals(wanted.value()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "There is no provider \"" + wanted.value() + "\" (from " + wanted.source()
                                + ") on the class path, which has " + names + "."
                                + Nearest.to(wanted.value(), names)
                                        .map(near -> " Did you mean \"" + near + "\"?")
                                        .orElse(" " + FIX),
                        List.of()));
    }

    private static List<Provider> find(ClassLoader loader) {
        try {
            List<Provider> found = new ArrayList<>();
            ServiceLoader.load(Provider.class, loader).forEach(found::add);
            return found;
        } catch (ServiceConfigurationError broken) {
            throw new ConfigurationException(
                    "A provider on the class path cannot be loaded:", List.of(String.valueOf(broken.getMessage())));
        }
    }
}
