package dev.fanfare.integration;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compilation with Fanfare's processors, found on the processor path as a user's build does.
 *
 * @param messages errors and warnings, as {@code File.java:line: kind: text}
 * @param output where classes and resources are
 */
public record Compiled(List<String> messages, Path output) {
    /** Compiles for Java 17, with all that is on the class path of the tests, and with these options. */
    public static Compiled of(Map<String, String> sources, Path output, String... more) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            String classPath = System.getProperty("java.class.path");
            List<String> options = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-Xlint:all,-processing",
                    "-d",
                    Files.createDirectories(output).toString(),
                    "-classpath",
                    classPath,
                    "-processorpath",
                    classPath));
            options.addAll(List.of(more));
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            StringWriter other = new StringWriter();
            javac.getTask(other, files, found, options, null, units).call();
        }
        return new Compiled(found.getDiagnostics().stream().map(Compiled::text).toList(), output);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place =
                source == null ? "" : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        return place + kind + ": " + diagnostic.getMessage(null);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
