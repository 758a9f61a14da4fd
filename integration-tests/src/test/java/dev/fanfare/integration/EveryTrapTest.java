package dev.fanfare.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The thirty traps of annotation processing that we know of each have a test that bears their number. */
class EveryTrapTest {
    private static final Pattern NAMED = Pattern.compile("void trap(\\d\\d)\\w+\\(");

    @Test
    void everyTrapHasANamedTest() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : List.of("framework-processor", "integration-tests")) {
            try (Stream<Path> walk = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                for (Path file :
                        walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(name -> found.add(name.substring(9, 11)));
                }
            }
        }
        assertThat(found)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj("%02d"::formatted)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
