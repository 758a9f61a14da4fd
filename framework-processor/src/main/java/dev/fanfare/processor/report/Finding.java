package dev.fanfare.processor.report;

import dev.fanfare.processor.model.SourceRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One problem at one place.
 *
 * @param problem what
 * @param place where
 * @param values fill the fact's and then the rule's {@code %s}
 * @param hints further lines: {@code Try: …}, {@code First declared at …}
 */
public record Finding(Problem problem, SourceRef place, List<Object> values, List<String> hints) {
    public Finding {
        values = List.copyOf(values);
        hints = List.copyOf(hints);
    }

    /** The problem at the place; the values fill its texts. */
    public static Finding of(Problem problem, SourceRef place, Object... values) {
        return new Finding(problem, place, Arrays.asList(values), List.of());
    }

    /** With what to write instead. */
    public Finding trying(String code) {
        return hint("Try: " + code);
    }

    /** With what to write instead, where it can be computed. */
    public Finding trying(Optional<String> code) {
        return code.map(this::trying).orElse(this);
    }

    /** With the other place that is involved. */
    public Finding firstDeclaredAt(SourceRef other) {
        return hint("First declared at " + other.display() + ".");
    }

    /** With one more line. */
    public Finding hint(String line) {
        return new Finding(
                problem,
                place,
                values,
                Stream.concat(hints.stream(), Stream.of(line)).toList());
    }

    /** Whether nothing may be generated. */
    public boolean isError() {
        return problem.severity() == Problem.Severity.ERROR;
    }

    /** The complete text: code and fact, then rule and hints, each on a line of its own, which javac indents. */
    public String text() {
        int inFact = problem.fact().split("%s", -1).length - 1;
        Object[] fact = values.stream().limit(inFact).toArray();
        Object[] rule = values.stream().skip(inFact).toArray();
        StringBuilder text = new StringBuilder()
                .append('[')
                .append(problem.code())
                .append("] ")
                .append(String.format(problem.fact(), fact))
                .append('\n')
                .append(String.format(problem.rule(), rule));
        hints.forEach(hint -> text.append('\n').append(hint));
        return text.toString();
    }
}
