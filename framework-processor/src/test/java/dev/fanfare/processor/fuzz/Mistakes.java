package dev.fanfare.processor.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plants mistakes into sound programs, each in a file of its own. */
final class Mistakes {
    /** A code and the file that brings it about; {@code @} is the file's type, {@code #} a name of its own. */
    private record Mistake(String code, String text) {}

    private static final List<Mistake> ALL = List.of(
            new Mistake("FF-T001", "@Topic(\"Not Kebab\") record @(String a) {}"),
            new Mistake("FF-T001", "@Topic(\"\") record @(String a) {}"),
            new Mistake("FF-T001", "@Topic(\"1st\") record @(String a) {}"),
            new Mistake(
                    "FF-T002", "class @ { @Topic(\"#\") record A(String a) {} @Topic(\"#\") record B(String a) {} }"),
            new Mistake("FF-T003", "@Topic(\"#\") interface @ {}"),
            new Mistake("FF-T004", "@Topic(\"#\") interface @<E> extends Publisher<E> {}"),
            new Mistake("FF-T005", "@Topic(\"#\") interface @ extends Publisher<@.E> { record E(int a) {} void f(); }"),
            new Mistake("FF-T006", "@Topic(\"#\") enum @ { A }"),
            new Mistake("FF-T006", "@Topic(\"#\") @interface @ {}"),
            new Mistake("FF-T008", "@Topic(\"#\") record @(int a) {} class @Publisher {}"),
            new Mistake("FF-E001", "@Topic(\"#\") record @<T>(int a) {}"),
            new Mistake("FF-E002", "class @ { @Topic(\"#\") class Inner { public Inner() {} public int a; } }"),
            new Mistake("FF-E003", "class @ { @Topic(\"#\") private record Hidden(int a) {} }"),
            new Mistake("FF-E004", "@Topic(\"#\") abstract class @ {}"),
            new Mistake("FF-E004", "@Topic(\"#\") class @ { @(int a) {} }"),
            new Mistake("FF-E005", "@Topic(\"#\") record @(Object a) {}"),
            new Mistake("FF-E005", "@Topic(\"#\") record @(List<Map<Thread, String>> a) {}"),
            new Mistake("FF-E005", "@Topic(\"#\") record @(List<? extends Number> a) {}"),
            new Mistake("FF-E005", "@Topic(\"#\") record @(Part a) { record Part(Runnable b) {} }"),
            new Mistake("FF-E006", "@Topic(\"#\") record @(@OrderingKey int a, @OrderingKey int b) {}"),
            new Mistake("FF-E007", "@Topic(\"#\") record @(@OrderingKey double a) {}"),
            new Mistake("FF-E008", "@Topic(\"#\") record @(@Attribute List<String> a) {}"),
            new Mistake(
                    "FF-E009",
                    "@Topic(\"#\") record @(@Attribute int a, @Attribute int b, @Attribute int c, @Attribute int d,"
                            + " @Attribute int e) {}"),
            new Mistake("FF-E010", "@Topic(\"#\") record @(@Attribute(\"x\") int a, @Attribute(\"x\") int b) {}"),
            new Mistake("FF-E011", "@Topic(\"#\") record @(@Attribute(\"awsome\") int a) {}"),
            new Mistake("FF-E012", "@Topic(\"#\") record @(@Attribute(\"a b\") int a) {}"),
            new Mistake("FF-E013", "@Topic(\"#\") sealed interface @ { final class C implements @ {} }"),
            new Mistake(
                    "FF-E014",
                    "@Topic(\"#\") sealed interface @ { @EventName(\"x\") record A() implements @ {}"
                            + " record X() implements @ {} }"),
            new Mistake("FF-E015", "@Topic(\"#\") @EventName(\"X!\") record @(int a) {}"),
            new Mistake(
                    "FF-E016",
                    "@Topic(\"#\") sealed interface @ { record A(@OrderingKey int a) implements @ {}"
                            + " record B(int a) implements @ {} }"),
            new Mistake(
                    "FF-E017",
                    "@Topic(\"#\") sealed interface @ { record A(@Attribute int a) implements @ {}"
                            + " record B(@Attribute String a) implements @ {} }"),
            new Mistake("FF-E019", "record @(@OrderingKey int a) {}"),
            new Mistake("FF-S001", "class @ { EVENT @Subscribe(\"No No\") void f(E e) {} }"),
            new Mistake(
                    "FF-S002", "class @ { EVENT @Subscribe(\"x\") void f(E e) {} @Subscribe(\"x\") void g(E e) {} }"),
            new Mistake("FF-S003", "class @ { EVENT @Subscribe private void f(E e) {} }"),
            new Mistake("FF-S004", "abstract class @ { EVENT @Subscribe abstract void f(E e); }"),
            new Mistake("FF-S005", "class @<T> { EVENT @Subscribe void f(E e) {} }"),
            new Mistake("FF-S006", "class @ { EVENT @Subscribe void f(E e, int more) {} }"),
            new Mistake("FF-S006", "class @ { EVENT @Subscribe void f() {} }"),
            new Mistake("FF-S006", "class @ { EVENT @Subscribe <T> void f(T e) {} }"),
            new Mistake("FF-S007", "class @ { @Subscribe void f(String e) {} }"),
            new Mistake("FF-S008", "class @ { EVENT @Subscribe(topic = E.class) void f(String e) {} }"),
            new Mistake("FF-S009", "class @ { @Subscribe(topic = String.class) void f(String e) {} }"),
            new Mistake("FF-S010", "class @ { EVENT @Subscribe Map<String, E> f(E e) { return null; } }"),
            new Mistake("FF-S011", "class @ { EVENT record F(int a) {} @Subscribe F f(E e) { return null; } }"),
            new Mistake("FF-S012", "class @ { EVENT @Subscribe(timeout = \"soon\") void f(E e) {} }"),
            new Mistake("FF-S013", "class @ { EVENT @Subscribe(ackDeadline = \"1s\") void f(E e) {} }"),
            new Mistake(
                    "FF-S014",
                    "class @ { EVENT @Subscribe(retry = @Retry(minBackoff = \"9m\", maxBackoff = \"1m\")) void f(E e) {} }"),
            new Mistake("FF-S015", "class @ { EVENT @Subscribe(retry = @Retry(maxAttempts = 0)) void f(E e) {} }"),
            new Mistake("FF-S016", "class @ { EVENT @Subscribe(concurrency = -1) void f(E e) {} }"),
            new Mistake(
                    "FF-S017", "class @ { EVENT @Subscribe(timeout = \"12h\", retention = \"10m\") void f(E e) {} }"),
            new Mistake("FF-S020", "@Service(\"A B\") class @ {}"),
            new Mistake("FF-S025", "class @ { EVENT @Subscribe void f(E e) throws Throwable {} }"),
            new Mistake("FF-F001", "class @ { EVENT @Subscribe(filter = \"plan = \") void f(E e) {} }"),
            new Mistake("FF-F001", "class @ { EVENT @Subscribe(filter = \"((plan = 'x'\") void f(E e) {} }"),
            new Mistake("FF-F002", "class @ { EVENT @Subscribe(filter = \"plam = 'x'\") void f(E e) {} }"),
            new Mistake("FF-F003", "class @ { EVENT @Subscribe(filter = \"plan = 5\") void f(E e) {} }"),
            new Mistake(
                    "FF-F004", "class @ { EVENT @Subscribe(filter = \"plan = 'a' OR plan = 'b'\") void f(E e) {} }"),
            new Mistake(
                    "FF-F008", "class @ { EVENT @Subscribe(filter = \"plan = 'a' AND plan = 'b'\") void f(E e) {} }"));

    private static final String HEAD =
            "package %s;\nimport dev.fanfare.*;\nimport dev.fanfare.runtime.*;\nimport java.util.*;\n";

    private Mistakes() {}

    /** The program with one to four mistakes. */
    static Program plant(Program sound, Dice dice) {
        Map<String, String> sources = new TreeMap<>(sound.sources());
        Set<String> codes = new TreeSet<>();
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            Mistake mistake = dice.of(ALL);
            String type = "Wrong" + i;
            String topic = sound.name() + "-wrong-" + i;
            sources.put(
                    sound.name() + "/" + type + ".java",
                    HEAD.formatted(sound.name())
                            + mistake.text()
                                    .replace("@Topic(\"#\")", "\u0000")
                                    .replace("EVENT", "\u0000 record E(@Attribute String plan) {}")
                                    .replaceAll("@(?![A-Za-z])|@(?=Publisher)", type)
                                    .replace("\u0000", "@Topic(\"" + topic + "\")")
                            + "\n");
            codes.add(mistake.code());
        }
        return new Program(sound.name(), sources, codes, List.of());
    }
}
