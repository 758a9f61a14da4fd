package dev.fanfare.runtime.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestFormatTest {
    private final String full = new ManifestWriter().write(Samples.full());

    @Test
    void aManifestComesBackAsItWas() {
        assertThat(new ManifestReader().read("r", full)).isEqualTo(Samples.full());
    }

    @Test
    void theFormIsCanonical() {
        assertThat(full)
                .startsWith("""
                        {
                          "manifestVersion": "1.0",
                          "module": "shop",
                          "topics": [
                            {
                              "name": "signups",
                              "doc": "A \\"user\\" has signed up.\\nReally.",
                              "guarantee": "AT_LEAST_ONCE",
                              "event": "dev.fanfare.runtime.testing.Signup",
                              "eventNames": [
                                "signups"
                              ],
                              "orderingKey": "userId",
                        """)
                .contains("""
                              "ackDeadline": "PT30S",
                              "timeout": "PT10M",
                              "retention": "P7D",
                              "retry": {
                                "maxAttempts": 10,
                                "minBackoff": "PT0.25S",
                                "maxBackoff": "PT10M",
                                "never": [
                                  "a.b.Never"
                                ]
                              },
                              "deadLetter": {
                                "retention": "P14D"
                              },
                        """)
                .contains("      \"subscribes\": []\n")
                .endsWith("  }\n}\n")
                .doesNotContain("\r");
        assertThat(new ManifestWriter().write(new ManifestReader().read("r", full)))
                .isEqualTo(full);
    }

    @Test
    void theManifestValidatesAgainstItsSchema() throws IOException {
        assertThat(validate(full)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "guarantee": "AT_LEAST_ONCE" | "guarantee": "MAYBE_ONCE"
                    "P7D"                        | "7d"
                    "op": "exists"               | "op": "or"
                    "manifestVersion": "1.0"     | "manifestVersion": "2.0"
                    "batch": true                | "batch": "yes"
                    "module": "shop"             | "modul": "shop"
                    """)
    void theSchemaRefusesWhatTheReaderRefuses(String right, String wrong) throws IOException {
        String broken = full.replace(right, wrong);
        assertThat(broken).isNotEqualTo(full);

        assertThat(validate(broken)).isNotEmpty();
        assertThatThrownBy(() -> new ManifestReader().read("jar:file:x.jar", broken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("jar:file:x.jar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "guarantee": "AT_LEAST_ONCE" | "guarantee": "MAYBE_ONCE" | /topics/0/guarantee is "MAYBE_ONCE", but must be one of [AT_LEAST_ONCE, EXACTLY_ONCE]
                    "P7D"                        | "7d"                      | /subscriptions/0/retention is "7d", but must be an ISO 8601 duration
                    "op": "exists"               | "op": "or"                | /subscriptions/0/filter/tree/all/1/condition/all/0/op is "or"
                    "concurrency": 8             | "concurrency": 8.5        | /subscriptions/0/concurrency is 8.5, but must be an integer
                    "manifestVersion": "1.0"     | "manifestVersion": "2.0"  | /manifestVersion is "2.0", but this runtime reads versions 1.x
                    "module": "shop"             | "modul": "shop"           | /module is missing, but must be a string
                    "batch": true                | "batch": null             | /subscriptions/0/batch is null, but must be true or false
                    """)
    void anErrorNamesTheResourceAndTheJsonPointer(String right, String wrong, String message) {
        assertThatThrownBy(() -> new ManifestReader().read("jar:file:x.jar!/m.json", full.replace(right, wrong)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("jar:file:x.jar!/m.json: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"manifestVersion\":", "not json"})
    void whatIsNoJsonObjectIsNoManifest(String text) {
        assertThatThrownBy(() -> new ManifestReader().read("r", text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("r: the document is ");
    }

    @Test
    void aNewerMinorVersionWithUnknownMembersIsRead() {
        String newer = full.replace(
                        "\"manifestVersion\": \"1.0\"", "\"manifestVersion\": \"1.7\", \"new\": {\"a\": []}")
                .replace("\"batch\": true", "\"batch\": true, \"priority\": 5");

        Topology read = new ManifestReader().read("r", newer);

        assertThat(read.manifestVersion()).isEqualTo("1.7");
        assertThat(read.subscriptions()).isEqualTo(Samples.full().subscriptions());
    }

    private static Set<?> validate(String manifest) throws IOException {
        try (InputStream schema = Topology.class.getResourceAsStream("/dev/fanfare/runtime/manifest.schema.json")) {
            JsonSchema validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(schema));
            return validator.validate(new ObjectMapper().readTree(manifest));
        }
    }
}
