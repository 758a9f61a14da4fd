package dev.fanfare.integration;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The boundaries between the modules that hold the house up. Those inside the processor are tested there. */
final class Boundaries {
    /** The local broker's insides, each of which sees only those behind it. */
    private static final List<String> INSIDE_THE_BROKER = List.of(
            "dev.fanfare.local.fidelity..",
            "dev.fanfare.local.durable..",
            "dev.fanfare.local.queue..",
            "dev.fanfare.local.record..",
            "dev.fanfare.local.store..");

    /** The API and the SPI show nobody's types but the JDK's and their own. */
    static final ArchRule API_SHOWS_NO_INTERNALS = classes()
            .that()
            .resideInAnyPackage(
                    "dev.fanfare.runtime",
                    "dev.fanfare.runtime.spi",
                    "dev.fanfare.runtime.binding",
                    "dev.fanfare.runtime.planted",
                    "dev.fanfare.local",
                    "dev.fanfare.local.inspect",
                    "dev.fanfare.local.http",
                    "dev.fanfare.testkit")
            .and()
            .arePublic()
            .should(showOnlyOwnTypes());

    /** Only a provider knows its cloud. */
    static final ArchRule ONLY_PROVIDERS_KNOW_CLOUDS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.fanfare.aws..", "dev.fanfare.gcp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..", "com.amazonaws..", "com.google.cloud..", "com.google.pubsub..", "io.grpc..");

    /** A provider, the suite for it, and what follows from a manifest see the SPI and the API, never the runtime's insides. */
    static final ArchRule PROVIDERS_SEE_THE_SPI_ONLY = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.fanfare.local..",
                    "dev.fanfare.aws..",
                    "dev.fanfare.gcp..",
                    "dev.fanfare.infra..",
                    "dev.fanfare.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.fanfare.runtime.internal..");

    /** The local broker's insides are its own. */
    static final ArchRule ONLY_THE_BROKER_SEES_ITS_INSIDES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.fanfare.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INSIDE_THE_BROKER.toArray(String[]::new));

    /** A queue knows its journal and shelf, not what stores; records know nothing of queues; files nothing of records. */
    static final ArchRule THE_BROKER_HAS_LAYERS = CompositeArchRule.of(IntStream.range(0, INSIDE_THE_BROKER.size())
            .mapToObj(depth -> noClasses()
                    .that()
                    .resideInAPackage(INSIDE_THE_BROKER.get(depth))
                    .should()
                    .dependOnClassesThat(describe(
                            "are further out", type -> isFurtherOut(type, INSIDE_THE_BROKER.subList(0, depth))))
                    .allowEmptyShould(true))
            .toList());

    private Boundaries() {}

    private static boolean isFurtherOut(JavaClass type, List<String> layers) {
        return type.getPackageName().equals("dev.fanfare.local")
                || layers.stream().anyMatch(layer -> resideInAPackage(layer).test(type));
    }

    private static ArchCondition<JavaClass> showOnlyOwnTypes() {
        return new ArchCondition<>("show only types of the JDK, JSpecify and Fanfare's API") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(Boundaries::isShown)
                        .flatMap(member -> types(member)
                                .filter(FOREIGN)
                                .map(foreign -> member.getFullName() + " shows " + foreign.getName()))
                        .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
            }
        };
    }

    private static final DescribedPredicate<JavaClass> FOREIGN = describe(
            "neither the JDK's nor the API's",
            type -> !type.isPrimitive()
                    && !type.getPackageName().startsWith("java.")
                    && (!type.getPackageName().startsWith("dev.fanfare")
                            || type.getPackageName().contains(".internal")
                            || INSIDE_THE_BROKER.stream()
                                    .anyMatch(layer -> resideInAPackage(layer).test(type))));

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> types(JavaMember member) {
        Stream<JavaType> shown = member instanceof JavaField field
                ? Stream.of(field.getType())
                : Stream.concat(
                        Stream.of(((JavaCodeUnit) member).getReturnType()),
                        ((JavaCodeUnit) member).getParameterTypes().stream());
        return shown.flatMap(type -> type.getAllInvolvedRawTypes().stream()).map(JavaClass::getBaseComponentType);
    }
}
