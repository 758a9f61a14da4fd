package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.check.filter.Expression.Operator;
import dev.fanfare.processor.check.filter.Expression.Test;
import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import dev.fanfare.processor.report.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** F002, F003: names are attributes of the event, values fit their types. */
final class Typing {
    /** Where the event's name travels. */
    private static final String EVENT_NAME = "ce-type";

    private final FilterScope scope;
    private final SourceRef place;
    private final Report report;

    Typing(FilterScope scope, SourceRef place, Report report) {
        this.scope = scope;
        this.place = place;
        this.report = report;
    }

    /** The test as a condition; empty, with a finding, if it does not fit the event. */
    Optional<Condition> check(Test test) {
        Optional<AttributeModel> attribute = scope.attribute(test.name().text());
        if (attribute.isEmpty()) {
            report.add(unknown(test));
            return Optional.empty();
        }
        return condition(test, attribute.get());
    }

    private Optional<Condition> condition(Test test, AttributeModel attribute) {
        if (test.operator() == Operator.EXISTS) {
            return Optional.of(new Exists(attribute.name()));
        }
        if (test.operator() == Operator.PREFIX) {
            return prefix(attribute, test.literals().get(0));
        }
        Set<String> values = new LinkedHashSet<>();
        for (Token literal : test.literals()) {
            Optional<String> value = Literals.text(attribute.reading(), literal);
            if (value.isEmpty()) {
                report.add(corrected(misfit(attribute, literal), attribute, literal));
                return Optional.empty();
            }
            values.add(value.get());
        }
        In in = new In(attribute.name(), new ArrayList<>(values));
        return Optional.of(test.operator() == Operator.DIFFERS ? new Not(in) : in);
    }

    private Optional<Condition> prefix(AttributeModel attribute, Token literal) {
        boolean fits = attribute.reading().kind() == ValueKind.STRING && literal.kind() == Token.Kind.TEXT;
        if (!fits) {
            report.add(misfit(attribute, literal, "PREFIX " + literal.display()));
        }
        return fits ? Optional.of(new Prefix(attribute.name(), literal.text())) : Optional.empty();
    }

    private Finding misfit(AttributeModel attribute, Token literal) {
        return misfit(attribute, literal, literal.display());
    }

    private Finding misfit(AttributeModel attribute, Token literal, String with) {
        return Finding.of(
                Problem.FILTER_LITERAL,
                place,
                attribute.name(),
                Literals.type(attribute.reading()),
                with,
                literal.column());
    }

    /** With what to write instead; of an enum's constants, if none is near, with all of them. */
    private static Finding corrected(Finding misfit, AttributeModel attribute, Token literal) {
        Optional<String> suggestion = Literals.suggestion(attribute, literal);
        List<String> constants = attribute.reading().constants();
        return suggestion.isPresent() || constants.isEmpty()
                ? misfit.trying(suggestion)
                : misfit.hint("The constants are " + Capped.list(constants) + ".");
    }

    private Finding unknown(Test test) {
        String name = test.name().text();
        List<String> known = scope.names();
        Finding finding = Finding.of(
                Problem.FILTER_ATTRIBUTE,
                place,
                name,
                test.name().column(),
                scope.event(),
                known.isEmpty() ? "there are none" : Capped.list(known));
        return name.equals(EVENT_NAME)
                ? finding.hint("Which events a handler gets is said by its parameter's type.")
                        .trying(wanted(test).map(type -> "a parameter of type " + type))
                : finding.trying(Suggestions.nearest(name, known));
    }

    /** The record whose event name the test asks for, or the one with the nearest name. */
    private Optional<String> wanted(Test test) {
        return test.literals().stream()
                .map(Token::text)
                .flatMap(name -> Suggestions.meant(name, scope.records().keySet()).stream())
                .findFirst()
                .map(scope.records()::get);
    }
}
