package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.check.filter.Expression.And;
import dev.fanfare.processor.check.filter.Expression.Not;
import dev.fanfare.processor.check.filter.Expression.Operator;
import dev.fanfare.processor.check.filter.Expression.Or;
import dev.fanfare.processor.check.filter.Expression.Test;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** F004: no OR, and no NOT over an AND, which is one in disguise. */
final class Alternatives {
    private final SourceRef place;
    private final Report report;

    Alternatives(SourceRef place, Report report) {
        this.place = place;
        this.report = report;
    }

    void check(Expression expression) {
        check(expression, false);
    }

    private void check(Expression expression, boolean negated) {
        if (expression instanceof Or or) {
            report.add(or(or, negated));
            or.any().forEach(part -> check(part, negated));
        } else if (expression instanceof And and) {
            if (negated) {
                report.add(
                        Finding.of(Problem.FILTER_OR, place, and.column()).hint("NOT (a AND b) means NOT a OR NOT b."));
            }
            and.all().forEach(part -> check(part, negated));
        } else if (expression instanceof Not not) {
            check(not.condition(), !negated);
        }
    }

    private Finding or(Or or, boolean negated) {
        Finding finding = Finding.of(Problem.FILTER_OR, place, or.column());
        Optional<String> list = asList(or.any());
        if (list.isPresent()) {
            return finding.trying(list);
        }
        return finding.hint(
                negated
                        ? "NOT (a OR b) is written NOT a AND NOT b."
                        : "@Subscribe is repeatable: subscribe once for each alternative.");
    }

    /** The alternatives as one IN, where all are values of one attribute. */
    private static Optional<String> asList(List<Expression> any) {
        List<Test> tests = any.stream()
                .filter(part -> part instanceof Test test
                        && (test.operator() == Operator.EQUALS || test.operator() == Operator.IN))
                .map(Test.class::cast)
                .toList();
        if (tests.size() < any.size()
                || tests.stream().map(test -> test.name().text()).distinct().count() != 1) {
            return Optional.empty();
        }
        return Optional.of(tests.stream()
                .flatMap(test -> test.literals().stream())
                .map(Token::display)
                .distinct()
                .collect(Collectors.joining(", ", tests.get(0).name().text() + " IN (", ")")));
    }
}
