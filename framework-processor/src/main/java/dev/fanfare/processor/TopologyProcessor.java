package dev.fanfare.processor;

import com.google.auto.service.AutoService;
import dev.fanfare.processor.lock.Locking;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Reporter;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a compilation as a whole: checks what concerns several declarations, generates the contribution by which the
 * runtime finds them, and writes the manifest fragment. An aggregating processor, as Gradle calls it. It claims no
 * annotation, and no exception of its own reaches the compiler.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
@SupportedOptions({TopologyProcessor.MODULE, Locking.FILE, Locking.ACCEPT})
public final class TopologyProcessor extends AbstractProcessor {
    static final String MODULE = "fanfare.module";

    private @Nullable TopologyRounds rounds;
    private @Nullable Reporter reporter;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        reporter = new Reporter(environment);
        rounds = new TopologyRounds(environment, reporter);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (rounds == null || reporter == null) {
            throw new IllegalStateException("init was not called");
        }
        try {
            reporter.sources(round.getRootElements());
            rounds.process(round);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            reporter.internal(SourceRef.of(""), failure);
        }
        return false;
    }
}
