package dev.fanfare.infra.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.infra.testing.Given;
import dev.fanfare.runtime.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTextTest {
    @Test
    void filtersAreWrittenAsPubSubReadsThem() {
        Filter all = new Filter(
                "…",
                new Filter.And(List.of(
                        new Filter.Not(new Filter.In("plan", List.of("it's \"pro\""))),
                        new Filter.In("rank", List.of("1", "2")),
                        new Filter.Prefix("note.kind", "a"),
                        new Filter.Not(new Filter.And(List.of(new Filter.Exists("a"), new Filter.Exists("b")))),
                        new Filter.Exists("x-y"))));

        assertThat(FilterText.of(Given.subscription(List.of("down", "up"), Optional.of(all))))
                .isEqualTo("(attributes.\"ce-type\" = \"down\" OR attributes.\"ce-type\" = \"up\")"
                        + " AND NOT attributes.plan = \"it's \\\"pro\\\"\""
                        + " AND (attributes.rank = \"1\" OR attributes.rank = \"2\")"
                        + " AND hasPrefix(attributes.\"note.kind\", \"a\")"
                        + " AND NOT (attributes:a AND attributes:b) AND attributes:\"x-y\"");
        assertThat(FilterText.of(Given.subscription(List.of(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatTheTextWantsIsWantedHereAsWell() {
        var wanted = Given.subscription(List.of("up"), Optional.of(new Filter("EXISTS a", new Filter.Exists("a"))));

        assertThat(FilterText.matches(wanted, Map.of("ce-type", "up", "a", "1")))
                .isTrue();
        assertThat(FilterText.matches(wanted, Map.of("ce-type", "down", "a", "1")))
                .isFalse();
        assertThat(FilterText.matches(wanted, Map.of("ce-type", "up"))).isFalse();
        assertThat(FilterText.matches(wanted, Map.of("a", "1"))).isFalse();
    }
}
