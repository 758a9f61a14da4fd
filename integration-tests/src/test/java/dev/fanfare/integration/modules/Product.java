package dev.fanfare.integration.modules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.fanfare.Topic;
import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.Fanfare;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users have of Fanfare, each as this build made it: a jar, or in the test phase alone a directory. */
final class Product {
    private Product() {}

    /** The class path of an application that runs on the embedded broker. */
    static List<Path> classPath() {
        return Stream.of(
                        Topic.class,
                        Fanfare.class,
                        LocalProvider.class,
                        Nullable.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonFormat.class,
                        JavaTimeModule.class,
                        Jdk8Module.class)
                .map(Product::home)
                .toList();
    }

    /** The same as modules; directories become jars with the module names that ours have. */
    static List<Path> modulePath(Path work) {
        return classPath().stream()
                .map(entry -> Files.isDirectory(entry) ? asModule(entry, work) : entry)
                .toList();
    }

    /** The processor as a user names it on the processor path, with what it then needs. */
    static List<Path> processorPath() {
        Path processor = home("dev.fanfare.processor.PublisherProcessor");
        return Files.isDirectory(processor)
                ? List.of(processor, home(Topic.class), home("com.palantir.javapoet.JavaFile"))
                : List.of(processor, home(Topic.class));
    }

    /** By name: the compiler would ask for what the processor itself was compiled with. */
    private static Path home(String type) {
        try {
            return home(Class.forName(type));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(type + " is not on the tests' class path", missing);
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path asModule(Path directory, Path work) {
        String name = Files.exists(directory.resolve("dev/fanfare/local"))
                ? "dev.fanfare.local"
                : Files.exists(directory.resolve("dev/fanfare/runtime")) ? "dev.fanfare.runtime" : "dev.fanfare";
        return Jar.of(directory, work.resolve(name + ".jar"), name);
    }
}
