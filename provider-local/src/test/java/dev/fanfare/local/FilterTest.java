package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Filter.And;
import dev.fanfare.runtime.Filter.Condition;
import dev.fanfare.runtime.Filter.Exists;
import dev.fanfare.runtime.Filter.In;
import dev.fanfare.runtime.Filter.Not;
import dev.fanfare.runtime.Filter.Prefix;
import dev.fanfare.runtime.Topology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Topology.Topic TOPIC = Given.topic("signups");

    @Test
    void g14InDeliversExactlyTheValues() {
        assertThat(delivered(new In("plan", List.of("pro", "team")))).containsExactly("pro", "team");
    }

    @Test
    void g14PrefixDeliversExactlyTheBeginnings() {
        assertThat(delivered(new Prefix("plan", "pr"))).containsExactly("pro");
    }

    @Test
    void g14ExistsDeliversWhatHasTheAttribute() {
        assertThat(delivered(new Exists("plan"))).containsExactly("free", "pro", "team");
    }

    @Test
    void g14AMessageWithoutTheAttributeMatchesOnlyNot() {
        assertThat(delivered(new Not(new In("plan", List.of("pro"))))).containsExactly("free", "team", "none");
    }

    @Test
    void g14AndWantsAllOfItsConditions() {
        assertThat(delivered(new And(List.of(new Exists("plan"), new Not(new Prefix("plan", "f"))))))
                .containsExactly("pro", "team");
    }

    @Test
    void g14WhatIsFilteredOutStillReachesTheOthers() {
        Rig rig = new Rig(Given.topology(
                TOPIC,
                Given.filtered(TOPIC, "picky", new In("plan", List.of("pro"))),
                Given.subscription(TOPIC, "all")));
        publishPlans(rig);

        assertThat(rig.available("picky")).containsExactly("pro");
        assertThat(rig.available("all")).containsExactly("free", "pro", "team", "none");
    }

    @Test
    void g14ASubtypesSubscriptionGetsItsEventNamesAlone() {
        Topology.Topic topic = Given.sealedTopic("shapes", "circle", "line", "square");
        Rig rig = new Rig(Given.topology(
                topic, Given.ofEvents(topic, "round", "circle"), Given.ofEvents(topic, "angular", "line", "square")));
        rig.publish(
                message("1", Map.of("ce-type", "circle")),
                message("2", Map.of("ce-type", "square")),
                message("3", Map.of("ce-type", "line")),
                message("4", Map.of()));

        assertThat(rig.available("round")).containsExactly("1");
        assertThat(rig.available("angular")).containsExactly("2", "3");
    }

    @Test
    void g14ASubscriptionWithoutEventNamesGetsMessagesOfAnyType() {
        Topology.Topic topic = Given.sealedTopic("shapes", "circle", "square");
        Rig rig = new Rig(Given.topology(topic, Given.subscription(topic, "all")));
        rig.publish(message("1", Map.of("ce-type", "triangle")), message("2", Map.of()));

        assertThat(rig.available()).containsExactly("1", "2");
    }

    @Test
    void aSubscriptionToTheOnlyRecordOfASealedEventDoesNotGetLaterOnes() {
        Topology.Topic topic = Given.sealedTopic("shapes", "circle");
        Rig rig = new Rig(Given.topology(topic, Given.ofEvents(topic, "round", "circle")));
        rig.publish(message("1", Map.of("ce-type", "triangle")), message("2", Map.of("ce-type", "circle")));

        assertThat(rig.available("round")).containsExactly("2");
    }

    private static List<String> delivered(Condition condition) {
        Rig rig = new Rig(Given.topology(TOPIC, Given.filtered(TOPIC, "all", condition)));
        publishPlans(rig);
        return rig.available();
    }

    private static void publishPlans(Rig rig) {
        rig.publish(
                message("free", Map.of("plan", "free")),
                message("pro", Map.of("plan", "pro")),
                message("team", Map.of("plan", "team")),
                message("none", Map.of("other", "pro")));
    }
}
