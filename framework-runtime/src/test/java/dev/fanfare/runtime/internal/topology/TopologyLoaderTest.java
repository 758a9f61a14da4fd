package dev.fanfare.runtime.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.ManifestMerger;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.testing.Bindings;
import dev.fanfare.runtime.testing.MemoryLoader;
import dev.fanfare.runtime.testing.Modules;
import dev.fanfare.runtime.testing.OrdersContribution;
import dev.fanfare.runtime.testing.SignupsContribution;
import dev.fanfare.runtime.testing.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyLoaderTest {
    private static final String SIGNUPS = SignupsContribution.class.getName();
    private static final String ORDERS = OrdersContribution.class.getName();

    private final MemoryLoader loader = new MemoryLoader();

    @TempDir
    private Path folder;

    @Test
    void contributionsAndTheirFragmentsBecomeOneApplication() {
        loader.add(Modules.SERVICES, SIGNUPS + "\n" + ORDERS)
                .add(SignupsContribution.MANIFEST, Modules.signups())
                .add(OrdersContribution.MANIFEST, Modules.orders());

        Application application = TopologyLoader.load(loader);

        assertThat(application.topology().module()).isEqualTo("orders+signups");
        assertThat(application.topology().topics())
                .extracting(Topology.Topic::name)
                .containsExactly("orders", "signups");
        assertThat(application.topics()).containsExactly(Bindings.SIGNUPS, Bindings.ORDERS);
        assertThat(application.handlers())
                .singleElement()
                .satisfies(handler -> assertThat(handler.subscription()).isEqualTo("welcome"));
    }

    @Test
    void withoutAnyContributionTheErrorShowsHowToConfigureTheProcessor() {
        loader.add(Modules.SERVICES, "");

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("No topology found; is the annotation processor configured?")
                .hasMessageContaining("From JDK 23 on")
                .hasMessageContaining("<annotationProcessorPaths>")
                .hasMessageContaining("<artifactId>fanfare-processor</artifactId>")
                .hasMessageContaining("annotationProcessor \"dev.fanfare:fanfare-processor:$fanfareVersion\"");
    }

    @Test
    void aBrokenServiceEntryIsAClearError() {
        loader.add(Modules.SERVICES, "com.example.GoneContribution");

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("com.example.GoneContribution")
                .hasMessageContaining("from clean");
    }

    @Test
    void aContributionWithoutItsManifestIsAnError() {
        loader.add(Modules.SERVICES, SIGNUPS);

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(SIGNUPS + " names the manifest META-INF/fanfare/signups.json")
                .hasMessageContaining("Keep META-INF/fanfare/*.json when packaging");
    }

    @Test
    void allFragmentsOfAContributionsNameAreRead() {
        // Two jars whose modules have the same name, on an ordinary class path.
        Topology other =
                Samples.fragment("signups", List.of(Topics.topic(Bindings.ORDERS, Optional.of("orderId"))), List.of());
        loader.add(Modules.SERVICES, SIGNUPS)
                .add(SignupsContribution.MANIFEST, Modules.signups())
                .add(SignupsContribution.MANIFEST, ManifestMerger.json(other));

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Topic \"orders\" (")
                .hasMessageContaining("is in a manifest, but no generated code on the class path binds it")
                .hasMessageContaining("ServicesResourceTransformer");
    }

    @Test
    void aBindingThatNoManifestHasIsAnErrorThatNamesTheModuleOption() {
        // One manifest has replaced that of the other module of the same name.
        Topology replaced = Samples.fragment("signups", List.of(), List.of());
        loader.add(Modules.SERVICES, SIGNUPS).add(SignupsContribution.MANIFEST, ManifestMerger.json(replaced));

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Topic \"signups\" is bound by " + SIGNUPS)
                .hasMessageContaining("Subscription \"signups/welcome\" is bound by " + SIGNUPS)
                .hasMessageContaining("-Afanfare.module=");
    }

    @Test
    void aSubscriptionThatNoGeneratedCodeBindsIsAnError() {
        Topology more = new Topology(
                "1.0",
                "signups",
                List.of(Topics.topic(Bindings.SIGNUPS, Optional.empty())),
                List.of(Topics.subscription("signups", "audit"), Topics.subscription("signups", "welcome")),
                List.of(),
                Map.of());
        loader.add(Modules.SERVICES, SIGNUPS).add(SignupsContribution.MANIFEST, ManifestMerger.json(more));

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .hasMessageContaining(
                        "Subscription \"signups/audit\" (dev/fanfare/runtime/testing/Desk.java#audit) is in"
                                + " a manifest, but no generated code");
    }

    @Test
    void aMalformedManifestIsAnErrorThatNamesIt() {
        loader.add(Modules.SERVICES, SIGNUPS).add(SignupsContribution.MANIFEST, "{}");

        assertThatThrownBy(() -> TopologyLoader.load(loader))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("META-INF/fanfare/signups.json: /manifestVersion is missing");
    }

    @Test
    void aFatJarWithoutMergedServiceFilesIsAnErrorAlthoughItWouldRun() throws IOException {
        Path jar = folder.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            add(out, Modules.SERVICES, SIGNUPS);
            add(out, SignupsContribution.MANIFEST, Modules.signups());
            add(out, OrdersContribution.MANIFEST, Modules.orders());
        }

        try (URLClassLoader fat =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            assertThatThrownBy(() -> TopologyLoader.load(fat))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("META-INF/fanfare/orders.json is in jar:file:")
                    .hasMessageContaining("app.jar")
                    .hasMessageContaining("ServicesResourceTransformer");
        }
    }

    @Test
    void fragmentsInFoldersAndJarsAreRead() throws IOException {
        Path classes = folder.resolve("class es");
        write(classes, Modules.SERVICES, SIGNUPS);
        write(classes, SignupsContribution.MANIFEST, Modules.signups());
        Path jar = folder.resolve("lib.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            add(out, Modules.SERVICES, ORDERS);
            add(out, OrdersContribution.MANIFEST, Modules.orders());
        }

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL(), jar.toUri().toURL()},
                getClass().getClassLoader())) {
            assertThat(TopologyLoader.load(loader).topology().topics()).hasSize(2);
        }
    }

    @Test
    void aStaleFragmentInAFolderIsAnError() throws IOException {
        write(folder, Modules.SERVICES, SIGNUPS);
        write(folder, SignupsContribution.MANIFEST, Modules.signups());
        write(folder, "META-INF/fanfare/old-name.json", Modules.orders());

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThatThrownBy(() -> TopologyLoader.load(loader))
                    .hasMessageContaining("META-INF/fanfare/old-name.json is in file:")
                    .hasMessageContaining("build it from clean");
        }
    }

    private static void add(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
