package dev.fanfare.processor.check.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.FilterModel.And;
import dev.fanfare.processor.model.FilterModel.Exists;
import dev.fanfare.processor.model.FilterModel.In;
import dev.fanfare.processor.model.FilterModel.Not;
import dev.fanfare.processor.model.FilterModel.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class PubSubTextTest {
    @Test
    void eachConditionHasItsForm() {
        assertThat(PubSubText.of(
                        new And(List.of(
                                new In("plan", List.of("a", "b")),
                                new Not(new In("region", List.of("x"))),
                                new Prefix("name", "p"),
                                new Exists("trial"))),
                        List.of()))
                .isEqualTo("(attributes.plan = \"a\" OR attributes.plan = \"b\") AND NOT attributes.region = \"x\""
                        + " AND hasPrefix(attributes.name, \"p\") AND attributes:trial");
    }

    @Test
    void theEventsNameComesFirstAndOddKeysAreQuoted() {
        assertThat(PubSubText.of(new Exists("a.b"), List.of("created")))
                .isEqualTo("attributes.\"ce-type\" = \"created\" AND attributes:\"a.b\"");
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertThat(PubSubText.of(new In("plan", List.of("a\"b\\c")), List.of()))
                .isEqualTo("attributes.plan = \"a\\\"b\\\\c\"");
        assertThat(PubSubText.bytes(new In("plan", List.of("a\"b\\c")), List.of()))
                .isEqualTo(27);
    }
}
