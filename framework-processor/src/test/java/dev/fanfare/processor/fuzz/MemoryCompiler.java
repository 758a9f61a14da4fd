package dev.fanfare.processor.fuzz;

import com.sun.source.util.JavacTask;
import dev.fanfare.processor.cases.Javac;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs the compiler of the running JDK with Fanfare's processors, without a file. Not thread-safe. */
final class MemoryCompiler implements AutoCloseable {
    private static final List<String> OPTIONS =
            List.of("-Xlint:all,-processing", "-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager standard =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    MemoryCompiler(List<Path> classPath) {
        try {
            standard.setLocation(
                    StandardLocation.CLASS_PATH,
                    classPath.stream().map(Path::toFile).toList());
            standard.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.<File>of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What users have on their class path: annotations, runtime, JSpecify, Jackson. */
    static MemoryCompiler ofUsers() {
        return new MemoryCompiler(Javac.usersClassPath());
    }

    /**
     * A message of the compiler or of a processor.
     *
     * @param path the source, as {@code shop/Order.java}; empty if it has none
     * @param isOurs whether a processor printed it
     */
    record Message(String path, long line, boolean isError, boolean isOurs, String text) {
        @Override
        public String toString() {
            return path + ":" + line + ": " + (isError ? "error: " : "warning: ") + text;
        }
    }

    /**
     * What came of a compilation.
     *
     * @param crash what the compiler threw; empty if nothing
     * @param generated generated sources by path
     * @param classes class files by binary name
     * @param resources by path
     */
    record Outcome(
            boolean success,
            String crash,
            List<Message> messages,
            Map<String, String> generated,
            Map<String, byte[]> classes,
            Map<String, String> resources) {}

    /** Compiles sources, by path. */
    Outcome compile(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Outputs outputs = new Outputs(standard);
        Writer out = new StringWriter();
        List<Source> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        JavaCompiler.CompilationTask task = compiler.getTask(out, outputs, diagnostics, OPTIONS, List.of(), files);
        task.setProcessors(Javac.fanfare());
        task.setLocale(Locale.ROOT);
        boolean success = false;
        String crash = "";
        try {
            success = task.call();
        } catch (RuntimeException failure) {
            crash = failure.toString();
        }
        return new Outcome(
                success,
                crash,
                diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                        .map(MemoryCompiler::message)
                        .toList(),
                outputs.texts(".java"),
                outputs.classes(),
                outputs.texts(""));
    }

    /** Whether the compiler can read all sources of a program; if not, it looks at none of those that come with them. */
    boolean parses(Program program) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> files = new ArrayList<>();
        program.sources().forEach((path, text) -> files.add(new Source(path, text)));
        JavacTask task = (JavacTask)
                compiler.getTask(new StringWriter(), standard, diagnostics, List.of("-proc:none"), List.of(), files);
        try {
            task.parse();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return diagnostics.getDiagnostics().stream()
                .noneMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
    }

    private static Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        String path = diagnostic.getSource() == null
                ? ""
                : diagnostic.getSource().toUri().getPath().substring(1);
        return new Message(
                path,
                diagnostic.getLineNumber(),
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                diagnostic.getCode().contains("proc.messager"),
                diagnostic.getMessage(Locale.ROOT));
    }

    @Override
    public void close() {
        try {
            standard.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:/" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path, Kind kind) {
            super(URI.create("memory:/" + path), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, Output> files = new TreeMap<>();

        Outputs(StandardJavaFileManager standard) {
            super(standard);
        }

        Map<String, String> texts(String ending) {
            Map<String, String> texts = new TreeMap<>();
            files.forEach((path, file) -> {
                if (file.getKind() != JavaFileObject.Kind.CLASS && path.endsWith(ending)) {
                    texts.put(path, file.getCharContent(true).toString());
                }
            });
            return texts;
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            files.forEach((path, file) -> {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    classes.put(path.substring(0, path.length() - 6).replace('/', '.'), file.bytes.toByteArray());
                }
            });
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return file(className.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
            return file(
                    (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name,
                    JavaFileObject.Kind.OTHER);
        }

        @Override
        public boolean isSameFile(FileObject left, FileObject right) {
            return left.toUri().equals(right.toUri());
        }

        private Output file(String path, JavaFileObject.Kind kind) {
            Output file = new Output(path, kind);
            files.put(path, file);
            return file;
        }
    }
}
