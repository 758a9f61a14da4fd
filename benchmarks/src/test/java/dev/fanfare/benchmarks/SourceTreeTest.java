package dev.fanfare.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
    @TempDir
    private Path folder;

    @Test
    void theProcessorsAcceptItAndAddToIt() throws Exception {
        SourceTree tree = SourceTree.write(12, folder.resolve("tree"));

        long without = compiled(Javac.WITHOUT, tree);
        long with = compiled(Javac.WITH, tree);

        // Publishers with their mappings, and the subscriptions of each handler class.
        assertThat(with - without).isGreaterThanOrEqualTo(3 * 12);
        assertThat(tree.files()).hasSize(36);
    }

    private long compiled(Javac javac, SourceTree tree) throws Exception {
        javac.clean(folder);
        Path arguments = javac.writeArgumentFile(tree, folder);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "@" + arguments))
                .isZero();
        try (Stream<Path> files = Files.walk(javac.output(folder))) {
            return files.filter(file -> file.toString().endsWith(".class")).count();
        }
    }
}
