package dev.fanfare.processor;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What is done with the declarations of one round. */
interface Declarations {
    /** A type that is missing, so that the declaration has to wait. */
    Optional<String> missing(Work.Task task, TypeElement type);

    /** Reads, checks, reports and, if it is sound and {@code isComplete}, generates. */
    void process(Work.Task task, TypeElement type, boolean isComplete);

    /** Checks a package or class that carries {@code @Service}. */
    void service(Element element);
}
