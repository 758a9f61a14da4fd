package dev.fanfare.processor;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Notes what a processor writes and from which elements it says that it comes. */
final class RecordingFiler implements Filer {
    final NavigableMap<String, NavigableSet<String>> origins = new TreeMap<>();
    private final Filer filer;

    RecordingFiler(Filer filer) {
        this.filer = filer;
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
        record(name, elements);
        return filer.createSourceFile(name, elements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
        record(name, elements);
        return filer.createClassFile(name, elements);
    }

    @Override
    public FileObject createResource(
            JavaFileManager.Location location, CharSequence pack, CharSequence name, Element... elements)
            throws IOException {
        record(name, elements);
        return filer.createResource(location, pack, name, elements);
    }

    @Override
    public FileObject getResource(JavaFileManager.Location location, CharSequence pack, CharSequence name)
            throws IOException {
        if (name.toString().endsWith(".class")) {
            return filer.getResource(location, pack, name);
        }
        throw new AssertionError("A processor of ours reads nothing but class files through the filer: " + name);
    }

    private void record(CharSequence name, Element... elements) {
        NavigableSet<String> names = new TreeSet<>();
        Arrays.stream(elements).map(Object::toString).forEach(names::add);
        if (origins.put(name.toString(), names) != null) {
            throw new AssertionError(name + " is written twice");
        }
    }

    /** An environment with another filer. */
    record Environment(ProcessingEnvironment environment, Filer filer) implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return environment.getLocale();
        }
    }
}
