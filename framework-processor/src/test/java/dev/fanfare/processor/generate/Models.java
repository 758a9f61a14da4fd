package dev.fanfare.processor.generate;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.ComponentReading;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.EventModel;
import dev.fanfare.processor.model.HandlerMethod;
import dev.fanfare.processor.model.HandlerMethod.Form;
import dev.fanfare.processor.model.HandlerMethod.Parameter;
import dev.fanfare.processor.model.HandlerMethod.Result;
import dev.fanfare.processor.model.Payload;
import dev.fanfare.processor.model.ServiceModel;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.SubscriptionModel.RetryModel;
import dev.fanfare.processor.model.TopicLink;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.model.ValueKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Models as the readers would make them. */
final class Models {
    static final ServiceModel SERVICE = new ServiceModel("shop", Optional.empty());

    private Models() {}

    static TypeRef type(String... names) {
        return new TypeRef("a.shop", List.of(names));
    }

    static TopicModel topic(String name, TypeRef event, EventCase... cases) {
        return topic(name, event, false, event, cases);
    }

    static TopicModel topic(String name, TypeRef declaredBy, boolean isInterface, TypeRef event, EventCase... cases) {
        boolean isSealed = cases.length > 1 || !cases[0].type().equals(event);
        return new TopicModel(
                declaredBy,
                isInterface,
                true,
                name,
                "AT_LEAST_ONCE",
                new EventModel(event, isSealed, Arrays.asList(cases), new Payload(new TreeMap<>())),
                SERVICE,
                Optional.empty(),
                SourceRef.of(declaredBy));
    }

    static EventCase event(TypeRef type, String name, Optional<ComponentReading> key, AttributeModel... attributes) {
        return new EventCase(type, name, key, Arrays.asList(attributes));
    }

    static ComponentReading component(String name, ValueKind kind, boolean isPrimitive) {
        return new ComponentReading(name, name + "()", kind, isPrimitive, List.of());
    }

    static AttributeModel attribute(String name, ComponentReading reading) {
        return new AttributeModel(name, reading);
    }

    static SubscriptionModel subscription(TypeRef owner, TopicLink topic, String name, HandlerMethod handler) {
        return new SubscriptionModel(
                topic,
                name,
                List.of(),
                handler,
                Optional.empty(),
                16,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                new RetryModel(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()),
                Optional.empty(),
                SourceRef.of(owner).member(handler.name() + "(" + handler.event() + ")"));
    }

    static HandlerMethod handler(String name, Parameter parameter, TopicModel topic, Result result) {
        return new HandlerMethod(name, false, parameter, topic.event().type(), result);
    }

    static Result nothing() {
        return new Result(Form.NOTHING, Optional.empty(), false);
    }

    static Result publishing(Form form, TopicModel topic, boolean isAsync) {
        return new Result(form, Optional.of(topic.link()), isAsync);
    }
}
