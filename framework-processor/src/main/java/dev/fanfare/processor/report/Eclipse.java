package dev.fanfare.processor.report;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * What Eclipse's compiler cannot point at. Up to 3.46 at least its messager knows no position of a record, of what a record
 * is made of, of an enum's constant, or of a package, and prints such a message without naming even the file.
 */
final class Eclipse {
    private Eclipse() {}

    /** Whether a message on the element has a position; with any other compiler it is taken to have. */
    static boolean pointsAt(Element element) {
        return !isEclipses(element)
                || switch (element.getKind()) {
                    case RECORD, RECORD_COMPONENT, ENUM_CONSTANT, PACKAGE, TYPE_PARAMETER -> false;
                    case FIELD -> !isInRecord(element);
                    case METHOD -> !(isInRecord(element) && isAccessor((ExecutableElement) element));
                    default -> true;
                };
    }

    private static boolean isEclipses(Element element) {
        return element.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    private static boolean isInRecord(Element member) {
        Element owner = member.getEnclosingElement();
        return owner != null && owner.getKind() == ElementKind.RECORD;
    }

    private static boolean isAccessor(ExecutableElement method) {
        return method.getParameters().isEmpty();
    }
}
