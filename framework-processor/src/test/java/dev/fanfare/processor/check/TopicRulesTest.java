package dev.fanfare.processor.check;

import static dev.fanfare.processor.check.Marked.ORDER;
import static dev.fanfare.processor.check.Marked.PLACE;
import static dev.fanfare.processor.check.Marked.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.check.TopicInterface.Extra;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
    private static final TypeRef PUBLISHER = TypeRef.of("dev.acme", "OrderPublisher");

    @Test
    void aTopicsNameIsKebabCase() {
        assertThat(TopicNameRule.check("sign-ups", PLACE)).isEmpty();
        assertThat(TopicNameRule.check("Sign Ups", PLACE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).isEqualTo("""
                        [FF-T001] Topic name "Sign Ups" is not kebab-case.
                        A topic name is 1-63 characters: lower-case letters, digits and '-', starting with a letter.
                        Try: @Topic("sign-ups")"""));
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(TopicNameRule.check("", PLACE).get(0).hints()).isEmpty();
    }

    @Test
    void aServicesNameIsKebabCase() {
        assertThat(ServiceNameRule.check("email", PLACE)).isEmpty();
        assertThat(ServiceNameRule.check("E Mail", PLACE).get(0).hints()).containsExactly("Try: @Service(\"e-mail\")");
    }

    @Test
    void thePublisherNeedsAPackageAndAFreeName() {
        assertThat(TopicPlacementRule.check(new TopicPlacement(ORDER, PLACE, PUBLISHER, false)))
                .isEmpty();
        assertThat(problems(TopicPlacementRule.check(new TopicPlacement(ORDER, PLACE, PUBLISHER, true))))
                .containsExactly(Problem.TOPIC_CLASS_TAKEN);
        assertThat(problems(
                        TopicPlacementRule.check(new TopicPlacement(TypeRef.of("", "Order"), PLACE, PUBLISHER, false))))
                .containsExactly(Problem.TOPIC_IN_DEFAULT_PACKAGE);
    }

    @Test
    void aTopicInterfaceExtendsPublisherOfAnEvent() {
        assertThat(TopicInterfaceRule.check(topic(Optional.of("Publisher<Invoice>"), true)))
                .isEmpty();
        assertThat(problems(TopicInterfaceRule.check(topic(Optional.of("Publisher<T>"), false))))
                .containsExactly(Problem.TOPIC_EVENT_NOT_CONCRETE);
        assertThat(problems(TopicInterfaceRule.check(topic(Optional.empty(), false))))
                .containsExactly(Problem.TOPIC_NOT_A_PUBLISHER);
    }

    @Test
    void eachThingTooMuchIsTold() {
        var topic = new TopicInterface(
                ORDER,
                PLACE,
                Optional.of("Publisher<Invoice>"),
                true,
                List.of(new Extra("the method a", PLACE), new Extra("the field B", PLACE)),
                Optional.of("Order is private"));
        assertThat(problems(TopicInterfaceRule.check(topic)))
                .containsExactly(Problem.TOPIC_HAS_MEMBERS, Problem.TOPIC_HAS_MEMBERS, Problem.TOPIC_NOT_ACCESSIBLE);
    }

    @Test
    void aComponentWithoutJsonIsToldByItsPath() {
        var component = new Unshaped("Signup.address.extra", "Runnable is an interface", Optional.of("String"), PLACE);
        assertThat(ComponentRule.check(List.of(component)).get(0).text())
                .startsWith("[FF-E005] Component Signup.address.extra cannot go to JSON and back: Runnable is an"
                        + " interface.\n")
                .endsWith("\nTry: String");
    }

    private static TopicInterface topic(Optional<String> publisher, boolean isConcrete) {
        return new TopicInterface(ORDER, PLACE, publisher, isConcrete, List.of(), Optional.empty());
    }
}
