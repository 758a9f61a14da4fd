package dev.fanfare.infra.terraform;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real {@code terraform} and the real provider of AWS, where they are: no network is used. */
final class TerraformBinary {
    private static final String CONFIG = "provider_installation {\n  filesystem_mirror {\n    path = \"%s\"\n  }\n}\n";
    private static final int MIRROR_DEPTH = 6;
    private static final long SECONDS = 120;

    private TerraformBinary() {}

    /** Whether it is on the path; says so aloud if not. */
    static void require() {
        if (!isThere()) {
            var unused = skip("terraform is not on the path");
        }
    }

    private static boolean isThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "terraform")));
    }

    private static Path skip(String why) {
        System.err.println("SKIPPED: the real Terraform, since " + why + ".");
        return abort(why);
    }

    /** The folder of providers that {@code FANFARE_TEST_TERRAFORM_MIRROR} names, or one of those where they usually are. */
    static Path mirror() {
        Stream<Path> named = Stream.of(
                        Optional.ofNullable(System.getenv("FANFARE_TEST_TERRAFORM_MIRROR")),
                        Optional.of("/usr/share/terraform/plugins"),
                        Optional.of(System.getProperty("user.home") + "/.terraform.d/plugins"))
                .flatMap(Optional::stream)
                .map(Path::of);
        return Stream.concat(named, optional())
                .filter(Files::isDirectory)
                .filter(TerraformBinary::hasAws)
                .findFirst()
                .orElseGet(() -> skip("there is no mirror with the provider of AWS"));
    }

    /** What was installed beside the system's own packages. */
    private static Stream<Path> optional() {
        File[] found = new File("/opt").listFiles();
        return found == null ? Stream.empty() : Arrays.stream(found).map(File::toPath);
    }

    private static boolean hasAws(Path mirror) {
        try (Stream<Path> files = Files.walk(mirror, MIRROR_DEPTH + 1)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("terraform-provider-aws_"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Runs it in a folder and returns what it wrote; fails with that if it failed. */
    static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder.toAbsolutePath().getParent(), "terraform", ".out");
        Path config = folder.toAbsolutePath().resolveSibling("terraform.rc");
        Files.writeString(config, Files.exists(config) ? Files.readString(config) : "");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("terraform"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        builder.environment().put("TF_CLI_CONFIG_FILE", config.toString());
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("terraform " + List.of(arguments) + " does not end.");
        }
        String text = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new AssertionError("terraform " + List.of(arguments) + ": " + text);
        }
        return text;
    }

    /** Prepares a folder with a module for {@link #run}. */
    static void init(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.toAbsolutePath().resolveSibling("terraform.rc"), CONFIG.formatted(mirror()));
        var unused = run(folder, "init", "-no-color", "-input=false");
    }
}
