package dev.fanfare.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tears programs: replaces, drops and doubles tokens, so that anything may come out. */
final class WildPrograms {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|@?[\\p{L}_$][\\p{L}\\p{N}_$.]*|\\d+|[,;<>()]");

    private static final List<String> TYPES = List.of(
            "String",
            "int",
            "long[]",
            "List",
            "List<?>",
            "Object",
            "Missing",
            "Missing<String>",
            "Map<String, Missing>",
            "Optional<Optional<String>>",
            "Thread",
            "Class<?>",
            "Comparable<String>",
            "void",
            "Publisher<String>",
            "Message<String>",
            "CompletionStage<?>",
            "Enum<?>",
            "Iterable<byte[]>",
            "int[][][]",
            "Override",
            "T",
            "var");

    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"a-b\"",
            "\"😀\"",
            "\"\\u0000\"",
            "\"%s %n %d\"",
            "\"$L $T $S\"",
            "\"10m\"",
            "\"-1s\"",
            "\"99999999999999999999d\"",
            "\"plan = 'x' AND (NOT EXISTS plan)\"",
            "\"((((((((\"",
            "\"plan IN ()\"",
            "\"'\"",
            "\"" + "a".repeat(300) + "\"",
            "null",
            "\"x\" + 1",
            "Missing.NAME");

    private static final List<String> NUMBERS = List.of("0", "-1", "101", "2147483647", "2147483648", "1.5", "'c'");

    private static final List<String> ANNOTATIONS = List.of(
            "@Topic(\"x\")",
            "@Topic",
            "@Subscribe",
            "@Subscribe(topic = void.class)",
            "@Subscribe(topic = int[].class)",
            "@Subscribe(retry = @Retry(never = {Missing.class, Error.class}))",
            "@OrderingKey",
            "@Attribute",
            "@Attribute(\"ce-x\")",
            "@EventName(\"\")",
            "@Service(\"\")",
            "@Missing",
            "@Deprecated",
            "@Retry",
            "@Topic(value = \"y\", value = \"z\")",
            "@Topic(5)",
            "@Subscribe(filter = \"%s\")");

    private static final List<String> MODIFIERS = List.of(
            "private",
            "abstract",
            "static",
            "sealed",
            "non-sealed",
            "final",
            "native",
            "default",
            "enum",
            "class",
            "interface",
            "record",
            "@interface",
            "protected",
            "synchronized",
            "strictfp");

    private WildPrograms() {}

    /** The program, torn in one or two places. */
    static Program tear(Program program, Dice dice) {
        Map<String, String> sources = new TreeMap<>(program.sources());
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            String path = dice.of(List.copyOf(sources.keySet()));
            sources.put(path, tear(sources.get(path), dice));
        }
        return new Program(program.name(), sources, Set.of(), List.of());
    }

    private static String tear(String source, Dice dice) {
        int start = source.indexOf("\n\n") + 1;
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.start() >= start) {
                tokens.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        if (tokens.isEmpty()) {
            return source;
        }
        int[] token = dice.of(tokens);
        while (token[1] - token[0] == 1 && !dice.oneIn(20)) {
            token = dice.of(tokens);
        }
        String old = source.substring(token[0], token[1]);
        return source.substring(0, token[0]) + replacement(old, dice) + source.substring(token[1]);
    }

    private static String replacement(String old, Dice dice) {
        if (dice.oneIn(8)) {
            return dice.of("", old + " " + old, dice.of(MODIFIERS) + " " + old, dice.of(ANNOTATIONS) + " " + old);
        }
        if (old.startsWith("\"")) {
            return dice.of(TEXTS);
        }
        if (old.startsWith("@")) {
            return dice.of(dice.of(ANNOTATIONS), "");
        }
        if (Character.isDigit(old.charAt(0))) {
            return dice.of(NUMBERS);
        }
        if (Character.isUpperCase(old.charAt(0))) {
            return dice.of(TYPES);
        }
        return Character.isLetter(old.charAt(0))
                ? dice.of(dice.of(MODIFIERS), old + "x", "int")
                : dice.of("", old + old, " ");
    }
}
