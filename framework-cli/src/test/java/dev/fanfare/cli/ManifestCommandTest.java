package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCommandTest {
    private static final String UPTIME = Resources.text("manifests/uptime.json");
    private static final String ENTRY = "META-INF/fanfare/app.json";

    @TempDir
    private Path directory;

    @Test
    void theManifestIsShownAsTables() throws IOException {
        Resources.compiled(directory, "uptime.json");

        assertThat(Run.in(directory, "manifest", "show").out()).isEqualTo(Resources.text("golden/manifest-show.txt"));
        assertThat(Run.in(directory, "manifest", "show", "-o", "md").out())
                .contains("### Topics", "| uptime-transition | UptimeTransition |", "AT\\_LEAST\\_ONCE");
    }

    @Test
    void jsonSaysItsVersionAndLinesAreSubscriptions() throws IOException {
        Resources.compiled(directory, "uptime.json");

        JsonNode json = new ObjectMapper()
                .readTree(Run.in(directory, "manifest", "show", "-o", "json").out());
        String lines = Run.in(directory, "manifest", "show", "-o", "jsonl").out();

        assertThat(json.path("apiVersion").textValue()).isEqualTo("fanfare.dev/v1");
        assertThat(json.path("kind").textValue()).isEqualTo("Manifest");
        assertThat(json.path("topics")).hasSize(2);
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("\"kind\":\"Manifest\""));
    }

    @Test
    void aMergedManifestIsTheFragmentItselfWhereThereIsOneModule() throws IOException {
        Resources.compiled(directory, "uptime.json");

        assertThat(Run.in(directory, "manifest", "merge").out()).isEqualTo(UPTIME);
    }

    @Test
    void yamlSaysTheSameAsJson() throws IOException {
        Resources.compiled(directory, "uptime.json");

        String yaml = Run.in(directory, "manifest", "merge", "-o", "yaml").out();

        assertThat(new ObjectMapper(new YAMLFactory()).readTree(yaml)).isEqualTo(new ObjectMapper().readTree(UPTIME));
    }

    @Test
    void aMergedManifestGoesToAFileAndOnlyProgressToTheScreen() throws IOException {
        Resources.compiled(directory, "uptime.json");

        Run run = Run.in(directory, "manifest", "merge", "--file", "out.json");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("out.json");
        assertThat(directory.resolve("out.json")).hasContent(UPTIME);
        assertThat(Run.in(directory, "-q", "manifest", "merge", "--file", "out.json")
                        .err())
                .isEmpty();
    }

    @Test
    void modulesOfAProjectOfSeveralAreMerged() throws IOException {
        split("site/target/classes/", "notify/target/classes/");

        assertThat(Run.in(directory, "manifest", "merge").out()).isEqualTo(merged());
    }

    @Test
    void aClassPathMayMixDirectoriesAndJarsAndWildcards() throws IOException {
        split("classes/", "unused/");
        Files.createDirectories(directory.resolve("lib"));
        jar("lib/notify.jar", Map.of(ENTRY, part(false)));

        String path = String.join(File.pathSeparator, "classes", "lib/*");

        assertThat(Run.in(directory, "manifest", "merge", "-m", path).out()).isEqualTo(merged());
        assertThat(Run.in(directory, "manifest", "merge", "-m", "classes", "-m", "lib/notify.jar")
                        .out())
                .isEqualTo(merged());
    }

    @Test
    void aFatJarHasSeveralFragments() throws IOException {
        jar("fat.jar", Map.of("META-INF/fanfare/a.json", part(true), "META-INF/fanfare/b.json", part(false)));

        assertThat(Run.in(directory, "manifest", "merge", "-m", "fat.jar").out())
                .isEqualTo(merged());
    }

    @Test
    void aJarOfJarsIsLookedInto() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("BOOT-INF/classes/" + ENTRY, bytes(part(true)));
        entries.put("BOOT-INF/lib/notify.jar", zip(Map.of(ENTRY, bytes(part(false)))));
        entries.put("BOOT-INF/lib/other.jar", zip(Map.of("x/Y.class", new byte[10])));
        Files.write(directory.resolve("boot.jar"), zip(entries));

        Run run = Run.in(directory, "-v", "manifest", "merge", "-m", "boot.jar");

        assertThat(run.out()).isEqualTo(merged());
        assertThat(run.err()).contains("boot.jar!/BOOT-INF/lib/notify.jar!/" + ENTRY);
    }

    @Test
    void whereThereIsNoManifestTheErrorSaysWhereItLooked() {
        Run run = Run.in(directory, "manifest", "show", "-m", ".", "-m", "gone.jar");

        assertThat(run.code()).isEqualTo(ExitCodes.MANIFEST);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("There is no manifest")
                .contains("target/classes/META-INF/fanfare", "gone.jar (is not there)");
    }

    @Test
    void whatIsNoManifestIsNamed() throws IOException {
        Files.writeString(directory.resolve("a.json"), "{ \"manifestVersion\": ");
        Files.writeString(directory.resolve("b.json"), "{ \"manifestVersion\": \"2.0\" }");
        Files.writeString(directory.resolve("c.jar"), "no jar");
        Files.writeString(directory.resolve("d.json"), UPTIME.replace("\"concurrency\": 8", "\"concurrency\": \"8\""));

        for (String file : new String[] {"a.json", "b.json", "c.jar", "d.json"}) {
            Run run = Run.in(directory, "manifest", "merge", "-m", file);
            assertThat(run.code()).as(file).isEqualTo(ExitCodes.MANIFEST);
            assertThat(run.err()).contains(file);
        }
        assertThat(Run.in(directory, "manifest", "merge", "-m", "d.json").err())
                .contains("/subscriptions/0/concurrency");
    }

    @Test
    void modulesThatDoNotFitTogetherAreNotMerged() throws IOException {
        split("classes/", "other/");

        Run run = Run.in(directory, "manifest", "show", "-m", "other");

        assertThat(run.code()).isEqualTo(ExitCodes.MANIFEST);
        assertThat(run.err()).contains("uptime-transition/post-webhook", "add the module that declares the topic");
    }

    @Test
    void validationSaysThatAManifestHolds() throws IOException {
        Resources.compiled(directory, "uptime.json");

        Run run = Run.in(directory, "manifest", "validate");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Valid: ");
    }

    @Test
    void validationListsAllThatDoesNot() throws IOException {
        Files.writeString(
                directory.resolve("bad.json"),
                UPTIME.replace("\"post-webhook\"", "\"Post_Webhook\"")
                        .replace("\"service\": \"notify\"", "\"service\": \"nobody\"")
                        .replace(
                                "\"$ref\": \"#/schemas/dev.fanfare.sample.monitor.State\"",
                                "\"$ref\": \"#/schemas/a.Gone\""));

        Run run = Run.in(directory, "manifest", "validate", "-m", "bad.json");

        assertThat(run.code()).isEqualTo(ExitCodes.MANIFEST);
        assertThat(run.out()).isEqualTo(Resources.text("golden/manifest-validate.txt"));
    }

    /** The topics in one module, the subscriptions in another. */
    private void split(String topics, String subscriptions) throws IOException {
        for (boolean isFirst : new boolean[] {true, false}) {
            Path file = directory.resolve((isFirst ? topics : subscriptions) + ENTRY);
            Files.createDirectories(file.getParent());
            Files.writeString(file, part(isFirst));
        }
    }

    private static String part(boolean isTopics) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = (ObjectNode) mapper.readTree(UPTIME);
        json.put("module", isTopics ? "a.site" : "b.notify");
        json.putArray(isTopics ? "subscriptions" : "topics");
        if (!isTopics) {
            json.putObject("schemas");
        }
        return mapper.writeValueAsString(json);
    }

    private static String merged() {
        return UPTIME.replace("\"module\": \"dev.fanfare.sample\"", "\"module\": \"a.site+b.notify\"");
    }

    private void jar(String name, Map<String, String> entries) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        entries.forEach((entry, text) -> all.put(entry, bytes(text)));
        Files.write(directory.resolve(name), zip(all));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
