package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.check.filter.Expression.Not;
import dev.fanfare.processor.check.filter.Expression.Test;
import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.FilterModel;
import dev.fanfare.processor.model.FilterModel.And;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * F001-F009: a filter is well-formed, fits the event, and can be said on both clouds.
 *
 * <p>The condition that comes out is in normal form, so that a provider need not think: one condition, or an {@link And} of
 * conditions without a further {@link And}; {@code Not} stands directly over {@code In}, {@code Prefix} or {@code Exists};
 * and all that is said of one attribute is {@code In}, or {@code Prefix}, or {@code Not Exists}, or {@code Exists} and/or
 * one of {@code Not In} and {@code Not Prefix}, side by side. Attributes are in the order of their first mention.
 */
public final class FilterRule {
    private final FilterScope scope;
    private final SourceRef place;
    private final Report report;

    /**
     * Checks filters over what the scope shows.
     *
     * @param place where the filter is written
     * @param report takes the findings
     */
    public FilterRule(FilterScope scope, SourceRef place, Report report) {
        this.scope = scope;
        this.place = place;
        this.report = report;
    }

    /** The checked filter; empty, with at least one finding, if there is anything wrong with it. */
    public Optional<FilterModel> check(String text) {
        Report found = new Report();
        Optional<FilterModel> filter = parsed(text, found)
                .flatMap(expression -> conditions(expression, found))
                .flatMap(conditions -> joined(conditions, found))
                .map(condition -> new FilterModel(text, condition));
        report.addAll(found);
        return found.isSound() ? filter : Optional.empty();
    }

    private Optional<Expression> parsed(String text, Report found) {
        try {
            return Optional.of(Parser.parse(text));
        } catch (FilterSyntaxException wrong) {
            found.add(Finding.of(Problem.FILTER_SYNTAX, place, wrong.column(), wrong.what()));
            return Optional.empty();
        }
    }

    private Optional<List<Condition>> conditions(Expression expression, Report found) {
        new Alternatives(place, found).check(expression);
        List<Condition> conditions = new ArrayList<>();
        collect(expression, false, new Typing(scope, place, found), conditions);
        return found.isSound() ? Optional.of(conditions) : Optional.empty();
    }

    private void collect(Expression expression, boolean negated, Typing typing, List<Condition> into) {
        if (expression instanceof Test test) {
            typing.check(test)
                    .map(condition -> negated ? negation(condition) : condition)
                    .ifPresent(into::add);
        } else if (expression instanceof Not not) {
            collect(not.condition(), !negated, typing, into);
        } else if (expression instanceof Expression.And and) {
            and.all().forEach(part -> collect(part, negated, typing, into));
        } else if (expression instanceof Expression.Or or) {
            or.any().forEach(part -> collect(part, negated, typing, into));
        }
    }

    private static Condition negation(Condition condition) {
        return condition instanceof FilterModel.Not not ? not.condition() : new FilterModel.Not(condition);
    }

    private Optional<Condition> joined(List<Condition> conditions, Report found) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            demands.computeIfAbsent(attributeOf(condition), Demand::new).add(condition);
        }
        demands.values().forEach(demand -> join(demand, found));
        if (!found.isSound()) {
            return Optional.empty();
        }
        List<Condition> all = demands.values().stream()
                .flatMap(demand -> demand.conditions().stream())
                .toList();
        Condition whole = all.size() == 1 ? all.get(0) : new And(all);
        FilterLimits.check(demands.values(), whole, scope.eventNames(), place).forEach(found::add);
        return Optional.of(whole);
    }

    private void join(Demand demand, Report found) {
        String name = demand.attribute();
        List<String> domain = scope.attribute(name).map(FilterRule::domain).orElse(List.of());
        switch (demand.join(scope.always().contains(name), domain)) {
            case POSSIBLE -> {}
            case IMPOSSIBLE -> found.add(nothing("no value of \"" + name + "\" satisfies all of it"));
            case NEVER_MISSING -> found.add(nothing("every event has \"" + name + "\""));
            case NOT_PORTABLE -> found.add(Finding.of(Problem.FILTER_NOT_PORTABLE, place, name));
        }
    }

    private Finding nothing(String reason) {
        return Finding.of(Problem.FILTER_UNSATISFIABLE, place, reason);
    }

    private static List<String> domain(AttributeModel attribute) {
        return attribute.reading().kind() == ValueKind.BOOLEAN
                ? List.of("true", "false")
                : attribute.reading().constants();
    }

    private static String attributeOf(Condition condition) {
        if (condition instanceof FilterModel.Not not) {
            return attributeOf(not.condition());
        }
        if (condition instanceof FilterModel.In in) {
            return in.attribute();
        }
        return condition instanceof FilterModel.Prefix prefix
                ? prefix.attribute()
                : ((FilterModel.Exists) condition).attribute();
    }
}
