package dev.fanfare.processor.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Runs a compiler of Java, as a rule that of the running JDK, with Fanfare's processors. */
public final class Javac {
    private final Path directory;
    private final Tool tool;
    private final List<String> options;
    private final List<Path> classPath = new ArrayList<>();
    private List<Processor> processors = fanfare();

    /** The compiler of the running JDK; writes below this directory. */
    public Javac(Path directory) {
        this(directory, Tool.JAVAC);
    }

    /** This compiler; writes below this directory. */
    public Javac(Path directory, Tool tool) {
        this.tool = tool;
        this.options = new ArrayList<>(tool.options());
        this.directory = directory;
        classPath.addAll(usersClassPath());
    }

    /** What users have on their class path: annotations, runtime, JSpecify, Jackson. */
    public static List<Path> usersClassPath() {
        return Stream.of(
                        "dev.fanfare.Topic",
                        "dev.fanfare.runtime.Publisher",
                        "org.jspecify.annotations.Nullable",
                        "com.fasterxml.jackson.annotation.JsonCreator",
                        "com.fasterxml.jackson.core.JsonParser",
                        "com.fasterxml.jackson.databind.JsonNode")
                .map(Javac::home)
                .toList();
    }

    /** Both processors, as their service file lists them. */
    public static List<Processor> fanfare() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getPackageName().startsWith("dev.fanfare."))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(processor -> processor.getClass().getName()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** With these options as well. */
    public Javac options(List<String> more) {
        options.addAll(more);
        return this;
    }

    /** With this directory or jar on the class path as well. */
    public Javac on(Path library) {
        classPath.add(library);
        return this;
    }

    /** With these processors only. */
    public Javac processors(List<Processor> only) {
        processors = only;
        return this;
    }

    /** The directory that holds the classes and resources. */
    public Path classes() {
        return directory.resolve("classes");
    }

    /** Compiles all sources below a directory, sorted by path. */
    public Outcome compile(Path sources) {
        return compile(
                files(sources).filter(file -> file.toString().endsWith(".java")).toList());
    }

    /** Compiles these sources in this order. */
    public Outcome compile(List<Path> sources) {
        try {
            Files.createDirectories(classes());
            Path generated = Files.createDirectories(directory.resolve("generated"));
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            boolean success = run(sources, generated, diagnostics);
            return new Outcome(success, rendered(diagnostics, sources), written(generated));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean run(List<Path> sources, Path generated, DiagnosticCollector<JavaFileObject> diagnostics)
            throws IOException {
        JavaCompiler compiler = tool.compiler();
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-d", classes().toString(), "-s", generated.toString()));
        arguments.addAll(
                List.of("-classpath", classPath.stream().map(Path::toString).collect(Collectors.joining(":"))));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Writer out = new StringWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out, files, diagnostics, arguments, List.of(), files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            task.setLocale(Locale.ROOT);
            return task.call();
        }
    }

    /** Sorted by place; a compiler's own message is given by its key, since texts differ between JDKs. */
    private List<String> rendered(DiagnosticCollector<JavaFileObject> diagnostics, List<Path> sources) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> tool.isShown(diagnostic, sources))
                .sorted(Comparator.<Diagnostic<?>, String>comparing(Javac::file)
                        .thenComparing(Diagnostic::getLineNumber)
                        .thenComparing(Diagnostic::getColumnNumber)
                        .thenComparing(diagnostic -> diagnostic.getMessage(Locale.ROOT)))
                .map(this::rendered)
                .toList();
    }

    private String rendered(Diagnostic<?> diagnostic) {
        String place = diagnostic.getSource() == null
                ? ""
                : file(diagnostic) + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + ": ";
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ";
        return place + kind + tool.message(diagnostic);
    }

    private static String file(Diagnostic<?> diagnostic) {
        if (!(diagnostic.getSource() instanceof JavaFileObject source)) {
            return "";
        }
        String path = source.toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private SortedMap<String, String> written(Path generated) {
        SortedMap<String, String> written = new TreeMap<>(texts(generated));
        texts(classes()).forEach((name, text) -> {
            if (!name.endsWith(".class")) {
                written.put(name, text);
            }
        });
        return written;
    }

    /** The files below a directory with their text, by path; of classes only the path. */
    public static SortedMap<String, String> texts(Path directory) {
        SortedMap<String, String> texts = new TreeMap<>();
        files(directory).forEach(file -> {
            String name = directory.relativize(file).toString().replace('\\', '/');
            texts.put(name, name.endsWith(".class") ? "" : text(file));
        });
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path home(String type) {
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException failure) {
            throw new IllegalStateException(type + " is missing from the tests' class path", failure);
        }
    }

    /**
     * What came of a compilation.
     *
     * @param success whether there was no error
     * @param diagnostics errors and warnings, rendered as {@code File.java:3:14: error: text}
     * @param files generated sources and resources by path
     */
    public record Outcome(boolean success, List<String> diagnostics, SortedMap<String, String> files) {
        /** All diagnostics as a file holds them. */
        String text() {
            return diagnostics.isEmpty() ? "" : String.join("\n\n", diagnostics) + "\n";
        }
    }
}
