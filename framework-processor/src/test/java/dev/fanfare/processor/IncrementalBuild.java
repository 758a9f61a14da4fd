package dev.fanfare.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Builds a project again and again as Gradle does with one isolating and one aggregating processor: what depends on a
 * change is deleted and compiled again, so is all that was generated from it, and everything of the aggregating processor;
 * types that the aggregating processor saw before and that are not compiled again are shown to the processors as classes.
 * What is meant by that is in Gradle's manual, chapter "Incremental annotation processing".
 */
final class IncrementalBuild {
    private final Project project;
    private final Path classes;
    private final Path generated;

    /** What the isolating processor generated, by the type that it comes from. */
    private final NavigableMap<String, NavigableSet<String>> generatedByOrigin = new TreeMap<>();

    private final NavigableSet<String> aggregatedTypes = new TreeSet<>();
    private final NavigableSet<String> generatedByAggregating = new TreeSet<>();

    /** The sources that the last build compiled. */
    final NavigableSet<String> compiled = new TreeSet<>();

    /** The classes that the last build only showed to the processors. */
    final NavigableSet<String> shown = new TreeSet<>();

    /** The annotations that a processor for everything was called for, over all builds. */
    final NavigableSet<String> annotations = new TreeSet<>();

    IncrementalBuild(Project project, Path output) {
        this.project = project;
        this.classes = output.resolve("classes");
        this.generated = output.resolve("generated");
    }

    /** Builds everything; what the compiler says. */
    List<String> clean() {
        return compile(types(project.files()), Set.of());
    }

    /** Builds after these sources were changed or added and those removed; what the compiler says. */
    List<String> build(Set<String> changed, Set<String> removed) {
        NavigableSet<String> stale = new TreeSet<>(changed);
        stale.addAll(removed);
        stale.addAll(dependents(stale));
        stale.addAll(typesOfAggregating());
        aggregatedTypes.stream().filter(type -> type.endsWith("package-info")).forEach(stale::add);
        List.copyOf(stale).forEach(type -> stale.addAll(generatedByOrigin.getOrDefault(type, new TreeSet<>())));
        NavigableSet<String> again = new TreeSet<>(aggregatedTypes);
        generatedByOrigin.forEach((origin, outputs) -> {
            if (outputs.stream().anyMatch(stale::contains)) {
                again.add(origin);
            }
        });
        again.removeAll(stale);
        List.copyOf(again).forEach(type -> again.removeAll(generatedByOrigin.getOrDefault(type, new TreeSet<>())));
        stale.forEach(this::delete);
        generatedByAggregating.forEach(this::delete);
        stale.forEach(generatedByOrigin::remove);
        aggregatedTypes.removeAll(stale);
        generatedByAggregating.clear();
        NavigableSet<String> sources = types(project.files());
        sources.retainAll(stale);
        return compile(sources, again);
    }

    /** All that was written, by path, with its bytes. */
    NavigableMap<String, String> output() {
        NavigableMap<String, String> output = new TreeMap<>();
        for (Path root : List.of(classes, generated)) {
            Project.walk(root).forEach(file -> output.put(root.relativize(file).toString(), bytes(file)));
        }
        return output;
    }

    private List<String> compile(Collection<String> sources, Set<String> asClasses) {
        compiled.clear();
        compiled.addAll(sources);
        shown.clear();
        shown.addAll(asClasses);
        List<RecordingFiler> filers = new ArrayList<>();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            Files.createDirectories(generated);
            JavaCompiler.CompilationTask task = javac.getTask(
                    new StringWriter(),
                    files,
                    found,
                    List.of(
                            "-Xlint:all,-processing",
                            "--release",
                            "17",
                            "-implicit:none",
                            "-d",
                            classes.toString(),
                            "-s",
                            generated.toString(),
                            "-classpath",
                            Tool.path(classes, Path.of(System.getProperty("java.class.path")))),
                    asClasses,
                    files.getJavaFileObjectsFromPaths(
                            sources.stream().map(project::path).toList()));
            task.setProcessors(List.of(
                    new Wrapped(new PublisherProcessor(), filer -> recorded(filers, filer)),
                    new Wrapped(new TopologyProcessor(), filer -> recorded(filers, filer)),
                    new Roots()));
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        filers.get(0)
                .origins
                .forEach((type, origins) -> generatedByOrigin
                        .computeIfAbsent(only(type, origins), origin -> new TreeSet<>())
                        .add(type));
        generatedByAggregating.addAll(filers.get(1).origins.keySet());
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() != Diagnostic.Kind.NOTE)
                .map(one -> one.getMessage(Locale.ROOT))
                .toList();
    }

    private static RecordingFiler recorded(List<RecordingFiler> filers, javax.annotation.processing.Filer filer) {
        RecordingFiler recording = new RecordingFiler(filer);
        filers.add(recording);
        return recording;
    }

    private static String only(String type, Set<String> origins) {
        if (origins.size() != 1) {
            throw new AssertionError(type + " comes from " + origins + "; an isolating processor names one");
        }
        return origins.iterator().next();
    }

    private NavigableSet<String> typesOfAggregating() {
        NavigableSet<String> types = new TreeSet<>(generatedByAggregating);
        types.removeIf(name -> name.contains("/"));
        return types;
    }

    /** All that names one of the types in its class file, and what names that. */
    private NavigableSet<String> dependents(Set<String> types) {
        NavigableSet<String> found = new TreeSet<>(types);
        int before;
        do {
            before = found.size();
            for (Path file : Project.walk(classes)) {
                String name = classes.relativize(file).toString();
                if (name.endsWith(".class") && found.stream().anyMatch(type -> names(bytes(file), type))) {
                    found.add(name.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.'));
                }
            }
        } while (found.size() > before);
        return found;
    }

    private static boolean names(String bytes, String type) {
        return Pattern.compile(Pattern.quote(type.replace('.', '/')) + "(?![\\w/])")
                .matcher(bytes)
                .find();
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(classes.resolve(name));
            Files.deleteIfExists(generated.resolve(name.replace('.', '/') + ".java"));
            Pattern ofType = Pattern.compile(Pattern.quote(name.replace('.', '/')) + "(\\$.*)?\\.class");
            for (Path file : Project.walk(classes)) {
                if (ofType.matcher(classes.relativize(file).toString()).matches()) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private NavigableSet<String> types(List<Path> files) {
        NavigableSet<String> types = new TreeSet<>();
        files.forEach(file -> types.add(project.type(file)));
        return types;
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Notes the types that a processor for everything sees; packages go by their package-info. */
    @SupportedAnnotationTypes("*")
    private final class Roots extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> found, RoundEnvironment round) {
            found.forEach(
                    annotation -> annotations.add(annotation.getQualifiedName().toString()));
            for (Element root : round.getRootElements()) {
                aggregatedTypes.add(root instanceof PackageElement pack ? pack + ".package-info" : root.toString());
            }
            return false;
        }
    }

    /** The origins of what the isolating processor generated. */
    Map<String, NavigableSet<String>> origins() {
        return Map.copyOf(generatedByOrigin);
    }
}
