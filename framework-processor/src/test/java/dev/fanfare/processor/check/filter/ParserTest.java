package dev.fanfare.processor.check.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fanfare.processor.check.filter.Expression.And;
import dev.fanfare.processor.check.filter.Expression.Not;
import dev.fanfare.processor.check.filter.Expression.Or;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    /** An expression with its columns: {@code (plan@1 IN 'a'@7)}. */
    private static String tree(Expression expression) {
        if (expression instanceof And and) {
            return joined("and@" + and.column(), and.all());
        }
        if (expression instanceof Or or) {
            return joined("or@" + or.column(), or.any());
        }
        if (expression instanceof Not not) {
            return "not@" + not.column() + "[" + tree(not.condition()) + "]";
        }
        Expression.Test test = (Expression.Test) expression;
        String literals = test.literals().stream()
                .map(literal -> " " + literal.display() + "@" + literal.column())
                .collect(Collectors.joining());
        return test.name().text() + "@" + test.name().column() + " " + test.operator() + literals;
    }

    private static String joined(String name, List<Expression> parts) {
        return parts.stream().map(ParserTest::tree).collect(Collectors.joining("; ", name + "[", "]"));
    }

    private static String parse(String text) throws FilterSyntaxException {
        return tree(Parser.parse(text));
    }

    private static String error(String text) {
        FilterSyntaxException wrong = catchThrowableOfType(FilterSyntaxException.class, () -> Parser.parse(text));
        assertThat(wrong).as(text).isNotNull();
        return wrong.column() + ": " + wrong.what();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan = 'pro'|plan@1 EQUALS 'pro'@8",
                "plan='pro'|plan@1 EQUALS 'pro'@6",
                "plan != 'pro'|plan@1 DIFFERS 'pro'@9",
                "plan IN ('a', 'b')|plan@1 IN 'a'@10 'b'@15",
                "plan in('a','b')|plan@1 IN 'a'@9 'b'@13",
                "plan PREFIX 'a'|plan@1 PREFIX 'a'@13",
                "EXISTS plan|plan@8 EXISTS",
                "exists plan|plan@8 EXISTS",
                "NOT EXISTS plan|not@1[plan@12 EXISTS]",
                "NOT NOT EXISTS plan|not@1[not@5[plan@16 EXISTS]]",
                "count = 5|count@1 EQUALS 5@9",
                "count = -1.5e+3|count@1 EQUALS -1.5e+3@9",
                "x.y-z_1 = true|x.y-z_1@1 EQUALS true@11",
                "plan = 'it''s'|plan@1 EQUALS 'it''s'@8",
                "plan = ''|plan@1 EQUALS ''@8",
                "plan = ''''|plan@1 EQUALS ''''@8",
                "plan = 'a AND (b'|plan@1 EQUALS 'a AND (b'@8",
                "a = 'x' AND b = 'y' AND EXISTS c|and@9[a@1 EQUALS 'x'@5; b@13 EQUALS 'y'@17; c@32 EXISTS]",
                "(a = 'x')|a@2 EQUALS 'x'@6",
                "((EXISTS a) AND (EXISTS b))|and@13[a@10 EXISTS; b@25 EXISTS]",
                "NOT (EXISTS a AND EXISTS b)|not@1[and@15[a@13 EXISTS; b@26 EXISTS]]",
                "NOT EXISTS a AND EXISTS b|and@14[not@1[a@12 EXISTS]; b@25 EXISTS]",
                "EXISTS a OR EXISTS b AND EXISTS c|or@10[a@8 EXISTS; and@22[b@20 EXISTS; c@33 EXISTS]]",
                "prefix = 'a'|prefix@1 EQUALS 'a'@10",
                "prefix PREFIX 'a'|prefix@1 PREFIX 'a'@15",
                "in IN ('a')|in@1 IN 'a'@8",
                "exists = 'a'|exists@1 EQUALS 'a'@10",
                "exists IN ('a')|exists@1 IN 'a'@12",
                "EXISTS exists|exists@8 EXISTS",
                "not != 'a'|not@1 DIFFERS 'a'@8",
                "or = 'a' AND and = 'b'|and@10[or@1 EQUALS 'a'@6; and@14 EQUALS 'b'@20]"
            })
    void isParsedWithColumns(String text, String tree) throws FilterSyntaxException {
        assertThat(parse(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'|1: the text that begins here does not end; a quote inside is doubled: ''",
                "plan|5: expected =, !=, IN or PREFIX after plan, found the end",
                "plan =|7: expected a value, found the end",
                "plan like 'a'|6: expected =, !=, IN or PREFIX after plan, found like",
                "plan = 'a' 'b'|12: expected AND or the end, found 'b'",
                "plan = 'a' AND|15: expected a condition, found the end",
                "AND plan = 'a'|1: expected a condition, found AND",
                "plan IN 'a'|9: expected ( after IN, found 'a'",
                "plan IN ()|10: expected a value, found )",
                "plan IN ('a',)|14: expected a value, found )",
                "plan IN ('a' 'b')|14: expected a comma or ), found 'b'",
                "plan IN ('a'|13: expected a comma or ), found the end",
                "(plan = 'a'|12: expected AND or ), found the end",
                "plan = 'a')|11: expected AND or the end, found )",
                "EXISTS|7: expected an attribute's name, found the end",
                "EXISTS 'plan'|8: expected an attribute's name, found 'plan'",
                "'plan' = 'a'|1: expected a condition, found 'plan'",
                "plan = 'a|8: the text that begins here does not end; a quote inside is doubled: ''",
                "plan = 'it's'|13: the text that begins here does not end; a quote inside is doubled: ''",
                "plan NOT IN ('a')|6: NOT stands before the name: NOT plan IN ('a', 'b')",
                "plan == 'a'|6: unexpected ==; equality is a single =",
                "plan <> 'a'|6: unexpected <>; inequality is !=",
                "plan > 5|6: unexpected >; numbers compare only with =, != and IN",
                "EXISTS a && EXISTS b|10: unexpected &&; conditions are joined with AND",
                "!plan|1: unexpected !; negation is NOT, inequality is !=",
                "plan # 'a'|6: unexpected #",
                "plan PREFIX ''|13: everything starts with ''; write EXISTS plan"
            })
    void isRefusedAtTheColumn(String text, String message) {
        assertThat(error(text)).isEqualTo(message);
    }

    @Test
    void aDoubleQuoteIsExplained() {
        assertThat(error("plan = \"a\"")).isEqualTo("8: unexpected \"; text stands in single quotes");
    }

    @Test
    void aBlankFilterIsNone() {
        assertThat(error("  ")).isEqualTo("3: expected a condition, found the end");
    }

    @Test
    void anOddCharacterBeyondTheBasicPlaneIsShownWhole() {
        assertThat(error("plan = \uD83D\uDE80")).isEqualTo("8: unexpected \uD83D\uDE80");
    }

    @Test
    void deepNestingIsAnErrorAndNoOverflow() throws FilterSyntaxException {
        assertThat(parse("NOT ".repeat(50) + "EXISTS a")).startsWith("not@1");
        assertThat(error("NOT ".repeat(51) + "EXISTS a")).isEqualTo("205: more than 50 levels of NOT and parentheses");
        assertThat(error("(".repeat(3999))).isEqualTo("52: more than 50 levels of NOT and parentheses");
    }

    @Test
    void aVeryLongTextIsRefusedUnread() {
        assertThat(error("x".repeat(4001))).isEqualTo("4001: a filter has at most 4000 characters");
    }

    @Test
    void manyConditionsAreNoNesting() throws FilterSyntaxException {
        assertThat(parse("EXISTS a AND ".repeat(300) + "EXISTS a")).startsWith("and@10");
    }
}
