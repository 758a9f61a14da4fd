package dev.fanfare.processor.generate;

import static dev.fanfare.processor.generate.Models.attribute;
import static dev.fanfare.processor.generate.Models.component;
import static dev.fanfare.processor.generate.Models.event;
import static dev.fanfare.processor.generate.Models.handler;
import static dev.fanfare.processor.generate.Models.nothing;
import static dev.fanfare.processor.generate.Models.publishing;
import static dev.fanfare.processor.generate.Models.subscription;
import static dev.fanfare.processor.generate.Models.topic;
import static dev.fanfare.processor.generate.Models.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.TypeSpec;
import dev.fanfare.processor.cases.Javac;
import dev.fanfare.processor.model.HandlerClass;
import dev.fanfare.processor.model.HandlerClass.PublisherParameter;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.HandlerMethod.Form;
import dev.fanfare.processor.model.HandlerMethod.Parameter;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.model.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the generators make of a model, without a processor. The expected texts compile together with the types that they
 * name, in {@code shop}, under every lint.
 */
class GeneratorsTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));
    private static final String SHOP = "src/test/resources/generators/shop";

    private static final TopicModel ORDERS = topic(
            "orders",
            type("Order"),
            event(
                    type("Order"),
                    "orders",
                    Optional.of(component("customer", ValueKind.UUID, false)),
                    attribute("channel", component("channel", ValueKind.ENUM, false)),
                    attribute("express", component("express", ValueKind.BOOLEAN, true))));
    private static final TopicModel PARCELS = topic(
            "parcels",
            type("Parcel"),
            event(
                    type("Parcel", "Packed"),
                    "packed",
                    Optional.of(component("number", ValueKind.INTEGER, true)),
                    attribute("weight", component("weight", ValueKind.FLOATING, true))),
            event(type("Parcel", "Sent"), "sent", Optional.of(component("carrier", ValueKind.ENUM, false))),
            event(
                    type("Parcel", "Lost"),
                    "gone-missing",
                    Optional.of(component("number", ValueKind.STRING, false)),
                    attribute("where", component("where", ValueKind.STRING, false))));
    private static final TopicModel RUSH = topic(
            "rush-orders",
            type("RushOrders"),
            true,
            type("Order"),
            event(type("Order"), "rush-orders", Optional.empty()));

    @TempDir
    Path temporary;

    @Test
    void aPublisherReadsKeyAndAttributesDirectly() throws IOException {
        check(ORDERS.publisher(), new PublisherGenerator(ORDERS).generate());
    }

    @Test
    void aPublisherOfASealedEventTellsItsRecordsApart() throws IOException {
        check(PARCELS.publisher(), new PublisherGenerator(PARCELS).generate());
    }

    @Test
    void aTopicInterfaceIsImplemented() throws IOException {
        check(RUSH.publisher(), new PublisherGenerator(RUSH).generate());
    }

    @Test
    void anAdapterHasABindingForEachSubscriptionAndAMethodForEachHandler() throws IOException {
        HandlerClass desk = desk();
        check(desk.adapter(), new SubscriptionsGenerator(desk).generate());
    }

    @Test
    void aContributionNamesTopicsAndHandlersInOrder() throws IOException {
        Contribution contribution = new Contribution(
                type("FanfareContribution"),
                "META-INF/fanfare/a.shop.json",
                List.of(RUSH.publisher(), PARCELS.publisher(), ORDERS.publisher()),
                List.of(desk().adapter()));
        check(contribution.type(), new ContributionGenerator(contribution).generate());
    }

    @Test
    void aContributionOfNothingIsEmpty() throws IOException {
        Contribution contribution =
                new Contribution(type("EmptyContribution"), "META-INF/fanfare/a.shop.json", List.of(), List.of());
        check(contribution.type(), new ContributionGenerator(contribution).generate());
    }

    @Test
    void suppressionsStandOnTheTypeInTheOrderOfTheAlphabet() {
        Surroundings surroundings = new Surroundings(false, new TreeSet<>(List.of("removal", "exports")), true);
        String text = surroundings
                .file("a.shop", new PublisherGenerator(ORDERS).generate(), "P")
                .toString();
        assertThat(text)
                .contains("@SuppressWarnings({\"exports\", \"removal\"})\npublic final class OrderPublisher")
                .contains("import java.lang.Override;")
                .doesNotContain("Generated");
    }

    @Test
    void theGeneratedClassesCompileUnderEveryLint() {
        Javac javac = new Javac(temporary).processors(List.of()).options(List.of("-Werror", "-Xdoclint:all,-missing"));
        assertThat(javac.compile(Path.of(SHOP)).diagnostics()).isEmpty();
    }

    private static HandlerClass desk() {
        TypeRef desk = type("Desk");
        List<SubscriptionModel> all = new ArrayList<>();
        Stream.of(
                        handler("one", Parameter.EVENT, ORDERS, nothing()),
                        handler("message", Parameter.MESSAGE, ORDERS, nothing()),
                        handler("batch", Parameter.EVENTS, ORDERS, nothing()),
                        handler("messages", Parameter.MESSAGES, ORDERS, nothing()),
                        handler("parcel", Parameter.EVENT, ORDERS, publishing(Form.ONE, PARCELS, false)),
                        handler("perhaps", Parameter.MESSAGE, ORDERS, publishing(Form.OPTIONAL, PARCELS, false)),
                        handler("several", Parameter.EVENTS, ORDERS, publishing(Form.LIST, PARCELS, false)),
                        handler("later", Parameter.EVENT, ORDERS, publishing(Form.ONE, PARCELS, true)),
                        handler(
                                "doneLater",
                                Parameter.EVENT,
                                ORDERS,
                                new HandlerMethod.Result(Form.NOTHING, Optional.empty(), true)))
                .forEach(handler -> all.add(subscription(desk, ORDERS.link(), kebab(handler.name()), handler)));
        all.add(subscription(desk, ORDERS.link(), "again", handler("one", Parameter.EVENT, ORDERS, nothing())));
        HandlerMethod sent = new HandlerMethod("one", true, Parameter.EVENT, type("Parcel", "Sent"), nothing());
        all.add(subscription(desk, PARCELS.link(), "sent", sent));
        return new HandlerClass(
                desk,
                Models.SERVICE,
                Optional.of(List.of(
                        new PublisherParameter(PARCELS.link(), false),
                        new PublisherParameter(ORDERS.link(), true),
                        new PublisherParameter(RUSH.link(), false))),
                all);
    }

    private static String kebab(String name) {
        return name.replace("L", "-l");
    }

    private static void check(TypeRef name, TypeSpec.Builder type) throws IOException {
        String text = Surroundings.plain()
                .file(name.packageName(), type, "dev.fanfare.processor.GeneratorsTest")
                .toString();
        Path golden = Path.of(SHOP, "a", "shop", name.simple() + ".java");
        if (UPDATE) {
            Files.createDirectories(Objects.requireNonNull(golden.getParent()));
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
