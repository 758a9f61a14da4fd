package dev.fanfare.testkit.app;

import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Contribution;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A class path on which one application of the suite is all there is, whatever topics its user's tests have besides: it
 * shows the service file and the manifest of the chosen parts. Thread-safe.
 */
public final class AppLoader extends ClassLoader {
    private static final String SERVICES = "META-INF/services/" + Contribution.class.getName();

    /** Where the build sets the manifest aside; compiled by an IDE, it is still where the compiler puts it. */
    private static final List<String> PLACES =
            List.of("dev/fanfare/testkit/app/dev.fanfare.testkit.app.json", Group.MANIFEST);

    private final Set<Group> groups;
    private final String manifest;

    private AppLoader(Set<Group> groups, String manifest) {
        super(AppLoader.class.getClassLoader());
        this.groups = groups;
        this.manifest = manifest;
    }

    /** The application of these parts at this tempo. */
    public static AppLoader of(Set<Group> groups, Tempo tempo) {
        Topology whole = ManifestMerger.load(new AppLoader(Set.of(Group.values()), compiled()));
        return new AppLoader(Set.copyOf(groups), ManifestMerger.json(part(whole, groups, tempo)));
    }

    /** The application's topology. */
    public Topology topology() {
        return ManifestMerger.load(this);
    }

    @Override
    public @Nullable URL getResource(String name) {
        String own = own(name);
        return own == null ? super.getResource(name) : url(name, own);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        String own = own(name);
        return own == null ? super.getResources(name) : Collections.enumeration(List.of(url(name, own)));
    }

    private @Nullable String own(String name) {
        if (name.equals(SERVICES)) {
            return groups.stream()
                    .map(group -> group.contribution().getName())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        return name.equals(Group.MANIFEST) ? manifest : null;
    }

    private static Topology part(Topology whole, Set<Group> groups, Tempo tempo) {
        return new Topology(
                whole.manifestVersion(),
                whole.module(),
                whole.topics().stream()
                        .filter(topic -> isOf(groups, topic.source()))
                        .toList(),
                whole.subscriptions().stream()
                        .filter(subscription -> isOf(groups, subscription.source()))
                        .map(tempo::applied)
                        .toList(),
                whole.services().stream()
                        .filter(service -> groups.stream()
                                .anyMatch(group -> group.service().equals(service.name())))
                        .toList(),
                whole.schemas().entrySet().stream()
                        .filter(schema -> isOf(groups, schema.getKey()))
                        .collect(Collectors.toMap(schema -> schema.getKey(), schema -> schema.getValue())));
    }

    private static boolean isOf(Set<Group> groups, String name) {
        return groups.stream().anyMatch(group -> group.owns(name));
    }

    private static String compiled() {
        ClassLoader loader = AppLoader.class.getClassLoader();
        for (String place : PLACES) {
            try (InputStream bytes = loader.getResourceAsStream(place)) {
                if (bytes != null) {
                    return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException failure) {
                throw new IllegalStateException("The suite's own manifest cannot be read: " + place, failure);
            }
        }
        throw new IllegalStateException("The suite's own manifest is missing; build fanfare-testkit with Maven.");
    }

    private static URL url(String name, String text) {
        try {
            return new URL("fanfare-testkit", "", -1, "/" + name, new InMemory(text));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A resource that is no file. */
    private static final class InMemory extends URLStreamHandler {
        private final String text;

        InMemory(String text) {
            this.text = text;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
