package dev.fanfare.processor.report;

import dev.fanfare.processor.model.SourceRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * Prints findings at their places. The caret stands on the annotation's value where the place names one. A place without
 * a position (a type from a class file) is named in the text instead. Each finding is printed once.
 */
public final class Reporter {
    private final Messager messager;
    private final Places places;
    private final Set<Finding> printed = new HashSet<>();

    /** Prints through this environment's messager. */
    public Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.places = new Places(environment.getElementUtils());
    }

    /** Prints everything that the report holds. */
    public void print(Report report) {
        report.findings().forEach(this::print);
    }

    /** Prints findings. */
    public void print(List<Finding> findings) {
        findings.forEach(this::print);
    }

    private void print(Finding finding) {
        if (!printed.add(finding)) {
            return;
        }
        Diagnostic.Kind kind = finding.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        Optional<Places.Place> place = places.find(finding.place());
        if (place.isEmpty()) {
            messager.printMessage(
                    kind, finding.text() + "\n  At " + finding.place().display() + ".");
            return;
        }
        place.get().print(messager, kind, finding.text());
    }

    /** A failure of the processor itself. */
    public void internal(SourceRef place, Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        print(Finding.of(Problem.INTERNAL, place, place.display(), String.valueOf(failure))
                .hint(stack.toString().strip()));
    }
}
