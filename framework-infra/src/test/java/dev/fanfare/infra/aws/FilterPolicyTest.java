package dev.fanfare.infra.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.infra.testing.Given;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Filter.And;
import dev.fanfare.runtime.Filter.Condition;
import dev.fanfare.runtime.Filter.Exists;
import dev.fanfare.runtime.Filter.In;
import dev.fanfare.runtime.Filter.Not;
import dev.fanfare.runtime.Filter.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterPolicyTest {
    private static FilterPolicy of(Condition... all) {
        Condition condition = all.length == 1 ? all[0] : new And(List.of(all));
        return FilterPolicy.of(Given.subscription(List.of(), Optional.of(new Filter("as given", condition))));
    }

    private static String exactly(Condition... all) {
        FilterPolicy policy = of(all);
        assertThat(policy.exact()).isTrue();
        return policy.json().orElse("").replace('"', '\'');
    }

    @Test
    void everyFormIsSaidAsSnsSaysIt() {
        In pro = new In("plan", List.of("pro"));
        assertThat(exactly(pro)).isEqualTo("{'plan':['pro']}");
        assertThat(exactly(new In("plan", List.of("pro", "free")))).isEqualTo("{'plan':['pro','free']}");
        assertThat(exactly(new Not(pro))).isEqualTo("{'plan':[{'anything-but':['pro']},{'exists':false}]}");
        assertThat(exactly(new Prefix("plan", "p"))).isEqualTo("{'plan':[{'prefix':'p'}]}");
        assertThat(exactly(new Not(new Prefix("plan", "p"))))
                .isEqualTo("{'plan':[{'anything-but':{'prefix':'p'}},{'exists':false}]}");
        assertThat(exactly(new Exists("plan"))).isEqualTo("{'plan':[{'exists':true}]}");
        assertThat(exactly(new Not(new Exists("plan")))).isEqualTo("{'plan':[{'exists':false}]}");
        assertThat(exactly(new Not(new Not(pro)))).isEqualTo("{'plan':['pro']}");
        assertThat(exactly(pro, new In("urgent", List.of("true")))).isEqualTo("{'plan':['pro'],'urgent':['true']}");
    }

    @Test
    void severalDemandsOfOneAttributeAreOne() {
        assertThat(exactly(new In("plan", List.of("a", "b", "c")), new In("plan", List.of("b", "c", "d"))))
                .isEqualTo("{'plan':['b','c']}");
        assertThat(exactly(new Prefix("plan", "p"), new In("plan", List.of("pro", "free"))))
                .isEqualTo("{'plan':['pro']}");
        assertThat(exactly(new Not(new In("plan", List.of("a"))), new Not(new In("plan", List.of("b")))))
                .isEqualTo("{'plan':[{'anything-but':['a','b']},{'exists':false}]}");
        assertThat(exactly(new Exists("plan"), new Not(new In("plan", List.of("a")))))
                .isEqualTo("{'plan':[{'anything-but':['a']}]}");
        assertThat(exactly(new Prefix("plan", "p"), new Prefix("plan", "pr"))).isEqualTo("{'plan':[{'prefix':'pr'}]}");
    }

    @Test
    void whatSnsCannotSayLetsMoreThroughAndTheRestIsLookedAtHere() {
        FilterPolicy policy = of(new Prefix("plan", "p"), new Not(new In("plan", List.of("poor"))));

        assertThat(policy.exact()).isFalse();
        assertThat(policy.json()).contains("{\"plan\":[{\"prefix\":\"p\"}]}");
        assertThat(policy.matches(Map.of("plan", "pro"))).isTrue();
        assertThat(policy.matches(Map.of("plan", "poor"))).isFalse();
        assertThat(of(new In("plan", List.of("a")), new In("plan", List.of("b")))
                        .matches(Map.of("plan", "a")))
                .isFalse();
    }

    @Test
    void theEmptyTextIsSaidByASign() {
        assertThat(exactly(new In("plan", List.of("", "\u2205")))).isEqualTo("{'plan':['\u2205','\u2205\u2205']}");
        assertThat(of(new Prefix("plan", "\u2205")).exact()).isFalse();
        for (String text : List.of("", "\u2205", "\u2205\u2205", "a\u2205", "x")) {
            assertThat(EmptyText.encode(text)).isNotEmpty();
            assertThat(EmptyText.decode(EmptyText.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void namesOfEventsAreAKeyOfTheirOwn() {
        FilterPolicy policy = FilterPolicy.of(
                Given.subscription(List.of("begun", "ended"), Optional.of(new Filter("x", new Exists("plan")))));

        assertThat(policy.json()).contains("{\"ce-type\":[\"begun\",\"ended\"],\"plan\":[{\"exists\":true}]}");
        assertThat(FilterPolicy.of(Given.subscription(List.of(), Optional.empty()))
                        .json())
                .isEmpty();
    }
}
