package dev.fanfare.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Somebody else's processor: writes one source in the first round that it waits for. */
@SupportedAnnotationTypes("*")
final class Writing extends AbstractProcessor {
    private final String type;
    private final String text;
    private final Predicate<RoundEnvironment> when;
    private boolean isWritten;

    Writing(String type, String text, Predicate<RoundEnvironment> when) {
        this.type = type;
        this.text = text;
        this.when = when;
    }

    /** Waits for a root element whose name starts so. */
    static Predicate<RoundEnvironment> having(String name) {
        return round -> round.getRootElements().stream()
                .anyMatch(root -> root.getSimpleName().toString().startsWith(name));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isWritten && when.test(round)) {
            isWritten = true;
            try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
                out.write(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return false;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
