package dev.fanfare.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> EVENTS = List.of("Signup", "Invoice", "SiteAdded", "UptimeTransition");

    @Test
    void aLetterTooFewTooManyOrSwappedIsNear() {
        assertThat(Suggestions.nearest("Sigup", EVENTS)).contains("Signup");
        assertThat(Suggestions.nearest("Signupp", EVENTS)).contains("Signup");
        assertThat(Suggestions.nearest("Singup", EVENTS)).contains("Signup");
        assertThat(Suggestions.nearest("UptimeTransitoin", EVENTS)).contains("UptimeTransition");
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Suggestions.nearest("SITEADDED", EVENTS)).contains("SiteAdded");
    }

    @Test
    void whatIsFarIsNotSuggested() {
        assertThat(Suggestions.nearest("Order", EVENTS)).isEmpty();
        assertThat(Suggestions.nearest("Sign", List.of("Dog"))).isEmpty();
        assertThat(Suggestions.nearest("x", List.of())).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstInTheAlphabetIsTaken() {
        assertThat(Suggestions.nearest("plun", List.of("plin", "plan"))).contains("plan");
    }

    @Test
    void theNameItselfIsNoSuggestion() {
        assertThat(Suggestions.nearest("Signup", EVENTS)).isEmpty();
    }

    @Test
    void aKnownNameIsMeantAsItIs() {
        assertThat(Suggestions.meant("Signup", EVENTS)).contains("Signup");
        assertThat(Suggestions.meant("SIGNUP", EVENTS)).contains("Signup");
        assertThat(Suggestions.meant("Order", EVENTS)).isEmpty();
    }

    @Test
    void aSwapCountsOnceAndAReplacementOnce() {
        assertThat(Suggestions.distance("ab", "ba")).isEqualTo(1);
        assertThat(Suggestions.distance("abc", "axc")).isEqualTo(1);
        assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }
}
