package dev.fanfare.processor.check.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.FilterModel;
import dev.fanfare.processor.model.FilterModel.Condition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.ValueKind;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterRuleTest {
    private static final FilterScope SCOPE = new FilterScope(
            "Signup",
            List.of(
                    attribute("plan", ValueKind.STRING),
                    attribute("region", ValueKind.STRING),
                    attribute("seats", ValueKind.INTEGER),
                    attribute("price", ValueKind.FLOATING),
                    attribute("trial", ValueKind.BOOLEAN),
                    attribute("tenant", ValueKind.UUID),
                    new AttributeModel(
                            "level",
                            new ComponentReading(
                                    "level", "level()", ValueKind.ENUM, false, List.of("FREE", "PRO", "TEAM")))),
            Set.of("trial", "seats"),
            List.of(),
            Map.of());

    private static AttributeModel attribute(String name, ValueKind kind) {
        return new AttributeModel(name, new ComponentReading(name, name + "()", kind, false, List.of()));
    }

    private static List<Finding> findings(String text) {
        return findings(text, SCOPE);
    }

    private static List<Finding> findings(String text, FilterScope scope) {
        Report report = new Report();
        Optional<FilterModel> filter = new FilterRule(scope, SourceRef.of("a"), report).check(text);
        assertThat(filter.isPresent()).isEqualTo(report.isSound());
        return report.findings();
    }

    private static String tree(String text) {
        Report report = new Report();
        Optional<FilterModel> filter = new FilterRule(SCOPE, SourceRef.of("a"), report).check(text);
        assertThat(report.findings()).isEmpty();
        assertThat(filter.orElseThrow().text()).isEqualTo(text);
        return tree(filter.orElseThrow().condition());
    }

    private static String tree(Condition condition) {
        if (condition instanceof FilterModel.And and) {
            return and.all().stream().map(FilterRuleTest::tree).collect(Collectors.joining(" & "));
        }
        if (condition instanceof FilterModel.Not not) {
            return "!" + tree(not.condition());
        }
        if (condition instanceof FilterModel.In in) {
            return in.attribute() + in.values();
        }
        return condition instanceof FilterModel.Prefix prefix
                ? prefix.attribute() + "[" + prefix.prefix() + "*]"
                : ((FilterModel.Exists) condition).attribute() + "?";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan = 'pro'|plan[pro]",
                "plan != 'pro'|!plan[pro]",
                "plan IN ('a', 'b', 'a')|plan[a, b]",
                "NOT plan IN ('a', 'b')|!plan[a, b]",
                "NOT plan != 'a'|plan[a]",
                "NOT NOT NOT EXISTS plan|!plan?",
                "plan PREFIX 'a'|plan[a*]",
                "EXISTS plan|plan?",
                "plan = 'a' AND (region = 'x' AND EXISTS tenant)|plan[a] & region[x] & tenant?",
                "seats = 5|seats[5]",
                "seats IN (1, -2, +3, 007)|seats[1, -2, 3, 7]",
                "price = 5|price[5.0]",
                "price = 1.50|price[1.5]",
                "price = 1e3|price[1000.0]",
                "trial = true|trial[true]",
                "trial = FALSE|trial[false]",
                "level = 'PRO'|level[PRO]",
                "level != 'FREE'|!level[FREE]",
                "tenant = '01234567-89AB-cdef-0123-456789abcdef'|tenant[01234567-89ab-cdef-0123-456789abcdef]",
                "plan = ''|plan[]",
                "plan = 'it''s'|plan[it's]"
            })
    void becomesATree(String text, String tree) {
        assertThat(tree(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan IN ('a', 'b') AND plan IN ('b', 'c')|plan[b]",
                "plan IN ('a', 'b') AND plan != 'b'|plan[a]",
                "plan IN ('ab', 'b') AND plan PREFIX 'a'|plan[ab]",
                "plan != 'a' AND region = 'x' AND plan != 'b'|!plan[a, b] & region[x]",
                "EXISTS plan AND plan != 'a'|plan? & !plan[a]",
                "EXISTS plan AND plan PREFIX 'a'|plan[a*]",
                "plan PREFIX 'a' AND plan PREFIX 'ab'|plan[ab*]",
                "plan PREFIX 'a' AND plan != 'b'|plan[a*]",
                "NOT plan PREFIX 'a' AND NOT plan PREFIX 'ab'|!plan[a*]",
                "NOT plan PREFIX 'a' AND plan != 'ab'|!plan[a*]",
                "NOT EXISTS plan AND plan != 'a'|!plan?"
            })
    void whatIsSaidOfOneAttributeIsJoined(String text, String tree) {
        assertThat(tree(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan = 'a' AND plan = 'b'",
                "plan = 'a' AND plan != 'a'",
                "plan = 'a' AND NOT EXISTS plan",
                "EXISTS plan AND NOT EXISTS plan",
                "plan PREFIX 'a' AND plan PREFIX 'b'",
                "plan PREFIX 'ab' AND NOT plan PREFIX 'a'",
                "plan = 'b' AND plan PREFIX 'a'",
                "NOT EXISTS trial",
                "trial != true AND trial != false",
                "EXISTS level AND NOT level IN ('FREE', 'PRO', 'TEAM')"
            })
    void whatMatchesNothingIsF008(String text) {
        assertThat(findings(text))
                .extracting(finding -> finding.problem().code())
                .containsExactly("FF-F008");
    }

    @Test
    void whatIsMissingMayBeMissing() {
        assertThat(tree("NOT level IN ('FREE', 'PRO', 'TEAM')")).isEqualTo("!level[FREE, PRO, TEAM]");
        assertThat(tree("NOT EXISTS plan")).isEqualTo("!plan?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan PREFIX 'a' AND plan != 'ab'",
                "plan PREFIX 'a' AND NOT plan PREFIX 'ab'",
                "NOT plan PREFIX 'a' AND NOT plan PREFIX 'b'",
                "NOT plan PREFIX 'a' AND plan != 'b'"
            })
    void whatSnsCannotSayOfOneAttributeIsF009(String text) {
        assertThat(findings(text))
                .extracting(finding -> finding.problem().code())
                .containsExactly("FF-F009");
    }

    @Test
    void anUnknownAttributeIsNamedWithItsColumnAndTheNearest() {
        assertThat(findings("seats = 1 AND plam = 'pro'"))
                .singleElement()
                .extracting(Finding::text)
                .isEqualTo("[FF-F002] The filter names \"plam\" at column 15, which is no attribute of Signup.\n"
                        + "A filter sees the event's @Attribute components:"
                        + " plan, region, seats, price, trial, tenant, level.\n"
                        + "Try: plan");
    }

    @Test
    void anEventWithoutAttributesIsToldSo() {
        FilterScope none = new FilterScope("Ping", List.of(), Set.of(), List.of(), Map.of());
        assertThat(findings("EXISTS plan", none).get(0).text()).endsWith("components: there are none.");
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThat(findings("plam = 'a' AND seats = 'x' AND (trial = 1 OR EXISTS plan)"))
                .extracting(finding -> finding.problem().code())
                .containsExactly("FF-F004", "FF-F002", "FF-F003", "FF-F003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plan = pro|plan|a text|pro|8|'pro'",
                "plan = 5|plan|a text|5|8|'5'",
                "plan = null|plan|a text|null|8|NOT EXISTS plan",
                "seats = '5'|seats|a whole number|'5'|9|5",
                "seats = 1.5|seats|a whole number|1.5|9|",
                "seats = 99999999999999999999|seats|a whole number|99999999999999999999|9|",
                "price = NaN|price|a number|NaN|9|",
                "price = 1e999|price|a number|1e999|9|",
                "trial = 'true'|trial|a boolean|'true'|9|true",
                "trial = yes|trial|a boolean|yes|9|",
                "level = PRO|level|an enum|PRO|9|'PRO'",
                "level IN ('FREE', 'PROO')|level|an enum|'PROO'|19|'PRO'",
                "tenant = '1-2-3-4-5'|tenant|a UUID|'1-2-3-4-5'|10|",
                "tenant = 'me'|tenant|a UUID|'me'|10|",
                "seats PREFIX '5'|seats|a whole number|PREFIX '5'|14|",
                "level PREFIX 'P'|level|an enum|PREFIX 'P'|14|",
                "plan PREFIX pro|plan|a text|PREFIX pro|13|"
            })
    void aValueOfTheWrongTypeIsF003(
            String text, String name, String type, String literal, int column, String suggestion) {
        Finding finding = findings(text).get(0);
        assertThat(finding.problem().code()).isEqualTo("FF-F003");
        assertThat(finding.values()).containsExactly(name, type, literal, column);
        assertThat(finding.hints()).isEqualTo(suggestion == null ? List.of() : List.of("Try: " + suggestion));
    }

    @Test
    void aConstantThatIsFarFromAllIsToldTheConstants() {
        assertThat(findings("level = 'gold'").get(0).hints()).containsExactly("The constants are FREE, PRO, TEAM.");
    }

    @Test
    void theNameOfTheEventIsChosenByTheParametersType() {
        FilterScope sealed = new FilterScope(
                "Site",
                SCOPE.attributes(),
                Set.of(),
                List.of(),
                Map.of("site-added", "Site.Added", "site-removed", "Site.Removed"));
        String parameter = "Which events a handler gets is said by its parameter's type.";
        assertThat(findings("ce-type = 'site-removed'", sealed).get(0).hints())
                .containsExactly(parameter, "Try: a parameter of type Site.Removed");
        assertThat(findings("ce-type IN ('xyz', 'site-aded')", sealed).get(0).hints())
                .containsExactly(parameter, "Try: a parameter of type Site.Added");
        assertThat(findings("EXISTS ce-type", sealed).get(0).hints()).containsExactly(parameter);
    }

    @Test
    void ofManyAttributesTheFirstAreNamed() {
        List<AttributeModel> many = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> attribute("a" + i, ValueKind.STRING))
                .toList();
        FilterScope scope = new FilterScope("Wide", many, Set.of(), List.of(), Map.of());
        assertThat(findings("EXISTS plan", scope).get(0).text())
                .endsWith("components: a1, a2, a3, a4, a5, a6, a7, a8, \u2026 and 2 more.");
    }

    @Test
    void orBetweenValuesOfOneAttributeIsIn() {
        assertThat(findings("plan = 'a' OR plan = 'b' OR plan IN ('c', 'a')")
                        .get(0)
                        .text())
                .startsWith("[FF-F004] The filter has OR at column 12.")
                .endsWith("\nTry: plan IN ('a', 'b', 'c')");
    }

    @Test
    void orBetweenAttributesNeedsTwoSubscriptions() {
        assertThat(findings("plan = 'a' OR region = 'b'").get(0).text())
                .endsWith("\n@Subscribe is repeatable: subscribe once for each alternative.");
        assertThat(findings("NOT (plan = 'a' OR region = 'b')").get(0).text())
                .endsWith("\nNOT (a OR b) is written NOT a AND NOT b.");
    }

    @Test
    void notOverAndIsAnOrInDisguise() {
        assertThat(findings("NOT (plan = 'a' AND region = 'b')"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.values()).containsExactly(17))
                .extracting(finding -> finding.problem().code())
                .isEqualTo("FF-F004");
        assertThat(tree("NOT NOT (plan = 'a' AND region = 'b')")).isEqualTo("plan[a] & region[b]");
    }

    @Test
    void moreThanFourAttributesAreF005() {
        String four = "plan = 'a' AND region = 'b' AND seats = 1 AND trial = true";
        assertThat(findings(four)).isEmpty();
        assertThat(findings(four + " AND EXISTS level"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.values()).containsExactly(5, "plan, region, seats, trial, level"))
                .extracting(finding -> finding.problem().code())
                .isEqualTo("FF-F005");
    }

    @Test
    void moreThanAHundredAndFiftyCombinationsAreF006() {
        assertThat(codes("seats IN (" + numbers(12) + ") AND price IN (" + numbers(12) + ")"))
                .doesNotContain("FF-F006");
        assertThat(codes("seats IN (" + numbers(13) + ") AND price IN (" + numbers(12) + ")"))
                .contains("FF-F006");
        // What may be missing takes one entry more.
        assertThat(codes("NOT plan IN (" + texts(74) + ") AND trial IN (true, false)"))
                .doesNotContain("FF-F006");
        assertThat(codes("NOT plan IN (" + texts(75) + ") AND trial IN (true, false)"))
                .contains("FF-F006");
    }

    @Test
    void moreThan256BytesForPubSubAreF007() {
        String shortest = "plan = '" + "x".repeat(256 - 20) + "'";
        assertThat(findings(shortest)).isEmpty();
        assertThat(findings(shortest.replace("xx", "xxx")).get(0).text())
                .startsWith("[FF-F007] The filter has 374 bytes");
        assertThat(findings("plan = '" + "\u00e9".repeat(118) + "'")).isEmpty();
        assertThat(codes("plan = '" + "\u00e9".repeat(119) + "'")).containsExactly("FF-F007");
    }

    @Test
    void theClauseForTheEventsNameCounts() {
        FilterScope subtype =
                new FilterScope("Created", SCOPE.attributes(), SCOPE.always(), List.of("created"), Map.of());
        String longest = "plan = '" + "x".repeat(256 - 20) + "'";
        assertThat(findings(longest, subtype).get(0).values()).containsExactly(256 + 37);
    }

    private static List<String> codes(String text) {
        return findings(text).stream().map(finding -> finding.problem().code()).toList();
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    private static String texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'" + i + "'").collect(Collectors.joining(", "));
    }
}
