package dev.fanfare.integration.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fanfare.integration.Compiled;
import dev.fanfare.runtime.binding.TopicBinding;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** All declarations of one side of the table, compiled with the processors and loaded. */
final class Version implements AutoCloseable {
    private static final String IMPORTS = """
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.JsonNode;
            import dev.fanfare.*;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;
    private static final Pattern EVENT =
            Pattern.compile("(?m)^(.*?)((final )?class|record|sealed interface) (?=Thing\\b)");

    private final URLClassLoader classes;
    private final JsonNode manifest;
    private final JsonNode lock;

    private Version(URLClassLoader classes, JsonNode manifest, JsonNode lock) {
        this.classes = classes;
        this.manifest = manifest;
        this.lock = lock;
    }

    static Version of(List<Mutation> mutations, Function<Mutation, String> side, Path output) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        mutations.forEach(mutation -> sources.put(mutation.id() + "/Thing.java", source(mutation, side)));
        Path lock = output.resolveSibling(output.getFileName() + ".lock");
        Compiled compiled = Compiled.of(sources, output, "-Afanfare.lock=" + lock, "-Afanfare.lock.accept=true");
        assertThat(compiled.messages()).isEmpty();
        URLClassLoader classes = new URLClassLoader(new URL[] {output.toUri().toURL()}, Version.class.getClassLoader());
        Path manifest = output.resolve("META-INF/fanfare/evolving.json");
        return new Version(
                classes, new JsonMapper().readTree(manifest.toFile()), new JsonMapper().readTree(lock.toFile()));
    }

    private static String source(Mutation mutation, Function<Mutation, String> side) {
        return "package evolving." + mutation.id() + ";\n" + IMPORTS
                + EVENT.matcher(side.apply(mutation)).replaceFirst("$1@Topic(\"" + mutation.id() + "\") $2 ");
    }

    /** The topic of a mutation, as this version has it. */
    TopicVersion topic(Mutation mutation) {
        try {
            String root = "evolving." + mutation.id() + ".Thing";
            Object binding =
                    classes.loadClass(root + "Publisher").getMethod("binding").invoke(null);
            return new TopicVersion((TopicBinding<?>) binding, root, eventNames(mutation), schemas(mutation));
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(mutation + " has no publisher", failure);
        }
    }

    private List<String> eventNames(Mutation mutation) {
        for (JsonNode topic : manifest.path("topics")) {
            if (topic.path("name").asText().equals(mutation.id())) {
                return topic.path("eventNames")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList();
            }
        }
        throw new AssertionError(mutation + " has no topic");
    }

    /** Those of the mutation's own package: nothing reaches others. As the lock file has them, which knows more of some. */
    private Map<String, String> schemas(Mutation mutation) {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> schema : manifest.path("schemas").properties()) {
            if (schema.getKey().startsWith("evolving." + mutation.id() + ".")) {
                schemas.put(schema.getKey(), schema.getValue().toString());
            }
        }
        for (JsonNode topic : lock.path("topics")) {
            if (topic.path("name").asText().equals(mutation.id())) {
                topic.path("versions")
                        .path(0)
                        .path("schemas")
                        .properties()
                        .forEach(schema ->
                                schemas.put(schema.getKey(), schema.getValue().toString()));
            }
        }
        return schemas;
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
