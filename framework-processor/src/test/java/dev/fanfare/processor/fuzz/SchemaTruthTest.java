package dev.fanfare.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.binding.TopicBinding;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.codec.EventJson;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The manifest's schemas are true: what the codec writes validates, comes back, and what the schema forbids is refused. Over
 * event types that chance makes; {@code -Dfuzz.seed} and {@code -Dfuzz.types} choose which and how many.
 */
class SchemaTruthTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20261124);
    private static final int TYPES = Integer.getInteger("fuzz.types", 200);
    private static final int BATCH = 100;
    private static final int VALUES = 6;
    private static final int MUTATIONS = 12;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<String> lies = new ArrayList<>();
    private int written;
    private int refusedValues;
    private int forbidden;

    @Test
    void whatTheCodecWritesValidatesAndWhatTheSchemaForbidsIsRefused() throws Exception {
        try (MemoryCompiler compiler = MemoryCompiler.ofUsers()) {
            for (int first = 0; first < TYPES; first += BATCH) {
                batch(compiler, first, Math.min(BATCH, TYPES - first));
            }
        }
        System.out.printf(
                "SchemaTruthTest: seed %d, %d event types, %d bodies written, %d values with a null refused,"
                        + " %d forbidden bodies refused%n",
                SEED, TYPES, written, refusedValues, forbidden);
        assertThat(lies).as("lies of %d types, seed %d", TYPES, SEED).isEmpty();
        assertThat(written).isGreaterThan(TYPES);
        assertThat(forbidden).isGreaterThan(TYPES);
        assertThat(refusedValues).isPositive();
    }

    private void batch(MemoryCompiler compiler, int first, int count) throws Exception {
        Map<String, String> sources = new TreeMap<>();
        for (int i = first; i < first + count; i++) {
            sources.put("truth" + i + "/Event.java", new EventTypes(new Dice(SEED, i)).source("truth" + i));
        }
        MemoryCompiler.Outcome outcome = compiler.compile(sources);
        assertThat(outcome.messages()).as("seed %d", SEED).isEmpty();
        JsonNode schemas = mapper.readTree(outcome.resources().entrySet().stream()
                        .filter(resource -> resource.getKey().startsWith("META-INF/fanfare/"))
                        .findFirst()
                        .orElseThrow()
                        .getValue())
                .path("schemas");
        Map<String, String> texts = new HashMap<>();
        schemas.properties()
                .forEach(schema -> texts.put(schema.getKey(), schema.getValue().toString()));
        EventJson json = new EventJson(texts);
        ClassLoader loader = new Loader(outcome.classes());
        for (int i = first; i < first + count; i++) {
            check(i, loader, json, schemas, sources.get("truth" + i + "/Event.java"));
        }
    }

    private void check(int number, ClassLoader loader, EventJson json, JsonNode schemas, String source)
            throws Exception {
        @SuppressWarnings("unchecked")
        TopicBinding<Object> binding = (TopicBinding<Object>) loader.loadClass("truth" + number + ".EventPublisher")
                .getMethod("binding")
                .invoke(null);
        EventCodec<Object> codec = new EventCodec<>(binding, json);
        Dice dice = new Dice(SEED ^ 0x5eed, number);
        for (Map.Entry<String, Class<?>> event : events(binding).entrySet()) {
            JsonSchema schema = schema(schemas, number, event.getValue());
            for (int i = 0; i < VALUES; i++) {
                String lie = lie(codec, event.getKey(), event.getValue(), schema, dice);
                if (!lie.isEmpty()) {
                    lies.add(lie + "\n" + source);
                    return;
                }
            }
        }
    }

    private static Map<String, Class<?>> events(TopicBinding<Object> binding) {
        return new TreeMap<>(binding.events());
    }

    private String lie(EventCodec<Object> codec, String name, Class<?> type, JsonSchema schema, Dice dice)
            throws Exception {
        EventValues values = new EventValues(dice, dice.oneIn(3));
        Object event = values.of(type);
        byte[] body;
        try {
            body = codec.encode(event);
        } catch (PublishException refused) {
            refusedValues++;
            return values.hasPlantedNull() ? "" : "refused: " + refused.getMessage() + " " + event;
        }
        if (values.hasPlantedNull()) {
            return "null was written: " + text(body);
        }
        written++;
        JsonNode tree = mapper.readTree(body);
        var errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            return "written, but invalid: " + errors + " in " + text(body);
        }
        try {
            Object again = codec.decode(name, body);
            if (!canonical(tree).equals(canonical(mapper.readTree(codec.encode(again))))) {
                return "does not come back: " + text(body) + " is " + text(codec.encode(again));
            }
        } catch (UndecodableException refused) {
            return "does not come back: " + text(body) + " " + refused.getMessage();
        }
        return mutated(codec, name, schema, tree, dice);
    }

    private String mutated(EventCodec<Object> codec, String name, JsonSchema schema, JsonNode tree, Dice dice)
            throws Exception {
        JsonMutations mutations = new JsonMutations(dice, mapper);
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode mutant = mutations.of(tree);
            var errors = schema.validate(mutant);
            boolean isRead = isRead(codec, name, mutant);
            if (!errors.isEmpty() && isRead) {
                return "forbidden, but read: " + errors + " in " + mutant;
            }
            forbidden += errors.isEmpty() ? 0 : 1;
        }
        return "";
    }

    private static boolean isRead(EventCodec<Object> codec, String name, JsonNode body) {
        try {
            codec.decode(name, body.toString().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (UndecodableException refused) {
            return false;
        }
    }

    private JsonSchema schema(JsonNode schemas, int number, Class<?> type) {
        ObjectNode root = mapper.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/schemas/" + type.getCanonicalName());
        ObjectNode own = root.putObject("schemas");
        schemas.properties().forEach(schema -> {
            if (schema.getKey().startsWith("truth" + number + ".")
                    || schema.getKey().startsWith("java.")) {
                own.set(schema.getKey(), schema.getValue());
            }
        });
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        root,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** Without the order of sets, which JSON does not know: with every array sorted. */
    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(canonical(element)));
            elements.sort(null);
            return elements.toString();
        }
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            return members.toString();
        }
        return node.toString();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Loads compiled classes. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(SchemaTruthTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, Arrays.copyOf(bytes, bytes.length), 0, bytes.length);
        }
    }
}
