package dev.fanfare.processor.report;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.SourceRef;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Prints findings at their places. The caret stands on the annotation's value where the place names one. A place without
 * a position (a type from a class file; with Eclipse's compiler a record) is named in the text instead. Each finding is printed once. A warning is not
 * printed where {@code @SuppressWarnings} names its code, as {@code "FF-S021"}.
 */
public final class Reporter {
    private final Messager messager;
    private final Places places;
    private final Set<Finding> printed = new HashSet<>();
    private final Set<SourceRef> sources = new HashSet<>();

    /** Prints through this environment's messager. */
    public Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.places = new Places(environment.getElementUtils());
    }

    /**
     * Adds to what has a position: the root elements of a round. Until the first call every element is taken to have
     * one.
     */
    public void sources(Collection<? extends Element> roots) {
        roots.forEach(root -> sources.add(Names.place(root)));
    }

    /** Prints everything that the report holds; what has no position stands at the owner, which has one. */
    public void print(Report report, SourceRef owner) {
        print(report.findings(), owner);
    }

    /** Prints findings; what has no position stands at the owner, which has one. */
    public void print(List<Finding> findings, SourceRef owner) {
        findings.forEach(finding -> print(finding, Optional.of(owner)));
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
        print(finding, Optional.empty());
    }

    private void print(Finding finding, Optional<SourceRef> owner) {
        if (!printed.add(finding)) {
            return;
        }
        Diagnostic.Kind kind = finding.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        Optional<Places.Place> place = found(finding.place());
        if (!finding.isError()
                && place.filter(found -> found.suppresses(finding.problem().code()))
                        .isPresent()) {
            return;
        }
        if (place.filter(Places.Place::isShown).isPresent()) {
            place.get().print(messager, kind, finding.text());
            return;
        }
        String at = finding.place().display();
        String text = at.isEmpty() ? finding.text() : finding.text() + "\nAt " + at + ".";
        place.or(() -> owner.flatMap(this::found))
                .flatMap(Places.Place::nearestShown)
                .ifPresentOrElse(found -> found.print(messager, kind, text), () -> messager.printMessage(kind, text));
    }

    /** The place, if it is in the sources. */
    private Optional<Places.Place> found(SourceRef ref) {
        return sources.isEmpty() || sources.contains(ref.outermost()) ? places.find(ref) : Optional.empty();
    }

    /** A failure of the processor itself. */
    public void internal(SourceRef place, Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        print(Finding.of(Problem.INTERNAL, place, place.display(), String.valueOf(failure))
                .hint(stack.toString().strip()));
    }
}
