package dev.fanfare.processor.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassFileTest {
    /** With what a class file has besides: constants of each kind, annotations with values, bounds, exceptions. */
    @SuppressWarnings({"unused", "UnusedTypeParameter"})
    static final class Mixed<T extends @Nullable Object> {
        static final long NUMBER = 5_000_000_000L;
        static final double OTHER = 1.5;
        static final String TEXT = "text";

        @Nullable
        String plain = "";

        List<@Nullable String> elements = List.of();
        Map<String, List<@Nullable Integer>> deep = Map.of();

        @Nullable
        String[] ofArray = {};

        String @Nullable [] array = {};
        String none = "";

        @Deprecated(since = "1", forRemoval = false)
        @Nullable
        Object result(int first, @Nullable String second, Map.@Nullable Entry<String, int[]>[] third)
                throws IOException {
            Runnable nothing = () -> {};
            nothing.run();
            return null;
        }
    }

    record Component(@Nullable String value, int other) {}

    @Test
    void findsNullableUsesWithTheWayToThem() throws IOException {
        assertThat(read(Mixed.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "plain", Set.of(""),
                        "elements", Set.of("0;"),
                        "deep", Set.of("1;0;"),
                        "ofArray", Set.of("["),
                        "array", Set.of(""),
                        "result(int,java.lang.String,java.util.Map.Entry[])", Set.of(""),
                        "result(int,java.lang.String,java.util.Map.Entry[])/1", Set.of(""),
                        "result(int,java.lang.String,java.util.Map.Entry[])/2", Set.of("[")));
    }

    @Test
    void findsThoseOfComponentsAccessorsAndConstructors() throws IOException {
        assertThat(read(Component.class)).containsOnlyKeys("value", "value()", "<init>(java.lang.String,int)/0");
    }

    @Test
    void leadsFromATypeIntoItsParts() {
        NullablePaths paths = new NullablePaths(Set.of("1;[", "0;", ""));
        assertThat(paths.containsItself()).isTrue();
        assertThat(paths.argument(0).containsItself()).isTrue();
        assertThat(paths.argument(1).containsItself()).isFalse();
        assertThat(paths.argument(1).elements().containsItself()).isTrue();
        assertThat(NullablePaths.NONE.argument(0)).isEqualTo(NullablePaths.NONE);
    }

    @Test
    void whatIsNoClassFileIsRefused() throws IOException {
        byte[] bytes = bytes(Mixed.class);
        for (int length : List.of(0, 7, 12, bytes.length / 2)) {
            assertThatThrownBy(() -> ClassFile.nullable(new ByteArrayInputStream(Arrays.copyOf(bytes, length))))
                    .isInstanceOf(IOException.class);
        }
    }

    private static Map<String, Set<String>> read(Class<?> type) throws IOException {
        return ClassFile.nullable(new ByteArrayInputStream(bytes(type)));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
