package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Declared;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.HandlerMethod.Form;
import dev.fanfare.processor.model.HandlerMethod.Result;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicLink;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Capped;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * S010, S011, S024: what a handler returns is nothing, or events of one topic. Good for one round.
 *
 * <p>A stage of {@code Void}, {@code ?} or another type of Java or Fanfare ({@code MessageId}, which {@code publishAsync}
 * gives) publishes nothing. A stage of any other type that is no event is an error: it would be lost in silence.
 */
final class ResultReader {
    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
    private static final String OPTIONAL = "java.util.Optional";
    private static final String LIST = "java.util.List";

    private final TopicLookup lookup;
    private final ExecutableElement method;
    private final String handler;
    private final SourceRef place;
    private final Report report;

    ResultReader(TopicLookup lookup, ExecutableElement method, String handler, Report report) {
        this.lookup = lookup;
        this.method = method;
        this.handler = handler;
        this.place = Names.place(method);
        this.report = report;
    }

    /** The result; empty, with a finding, if it is wrong; empty without one if it does not compile or its topic has errors. */
    Optional<Result> read() {
        TypeMirror type = method.getReturnType();
        if (type.getKind() == TypeKind.VOID) {
            return Optional.of(new Result(Form.NOTHING, Optional.empty(), false));
        }
        Optional<Declared> stage = Declared.of(type).filter(ResultReader::isStage);
        if (stage.isEmpty()) {
            return read(type, false);
        }
        return stage.get().isRaw() ? wrong() : read(stage.get().arguments().get(0), true);
    }

    private static boolean isStage(Declared type) {
        return STAGES.contains(type.element().getQualifiedName().toString());
    }

    private Optional<Result> read(TypeMirror type, boolean isAsync) {
        Optional<Declared> declared = Declared.of(type);
        if (declared.isEmpty()) {
            return type.getKind() == TypeKind.ERROR ? Optional.empty() : none(isAsync && isUnbound(type));
        }
        Declared found = declared.get();
        if (found.is(OPTIONAL) || found.is(LIST)) {
            return container(found, isAsync);
        }
        if (!found.element().getTypeParameters().isEmpty() || isForeign(found.element())) {
            return none(isAsync && isForeign(found.element()));
        }
        return published(found.element(), Form.ONE, isAsync);
    }

    private Optional<Result> container(Declared container, boolean isAsync) {
        Optional<TypeMirror> argument = container.arguments().stream().findFirst();
        if (argument.isPresent() && argument.get().getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        Optional<Declared> element = argument.flatMap(Declared::of)
                .filter(declared -> declared.element().getTypeParameters().isEmpty());
        if (element.isEmpty() || isForeign(element.get().element())) {
            return none(isAsync && element.isPresent());
        }
        return published(element.get().element(), container.is(LIST) ? Form.LIST : Form.OPTIONAL, isAsync);
    }

    /** A wildcard without bounds. */
    private static boolean isUnbound(TypeMirror type) {
        return TypeText.of(type).equals("?");
    }

    /** Whether it is a type of Java or of Fanfare, which is no event of the application. */
    private static boolean isForeign(TypeElement type) {
        String name = Names.of(type).packageName();
        return !TopicLookup.carriesTopic(type) && (name.startsWith("java.") || name.equals("dev.fanfare.runtime"));
    }

    private Optional<Result> none(boolean isNothing) {
        return isNothing ? Optional.of(new Result(Form.NOTHING, Optional.empty(), true)) : wrong();
    }

    private Optional<Result> wrong() {
        report.add(Finding.of(Problem.RESULT_TYPE, place, handler, TypeText.of(method.getReturnType())));
        return Optional.empty();
    }

    private Optional<Result> published(TypeElement event, Form form, boolean isAsync) {
        TopicLookup.Found found = lookup.of(event);
        if (found.candidates().size() == 1) {
            TopicLink link = narrowed(found.candidates().get(0), Names.of(event));
            return Optional.of(new Result(form, Optional.of(link), isAsync));
        }
        if (found.candidates().size() > 1) {
            report.add(ambiguous(event, found.candidates()));
        } else if (!found.isBroken()) {
            report.add(noTopic(Names.of(event)));
        }
        return Optional.empty();
    }

    /** The link knows only the names of what is returned, so that a cycle is seen where one is, and nowhere else. */
    private static TopicLink narrowed(TopicModel topic, TypeRef event) {
        TopicLink link = topic.link();
        List<String> names = TopicLookup.oneOf(topic, event)
                .map(EventCase::name)
                .map(List::of)
                .orElse(link.eventNames());
        return new TopicLink(link.name(), link.declaredBy(), link.isInterface(), link.event(), names, link.isOrdered());
    }

    private Finding ambiguous(TypeElement event, List<TopicModel> topics) {
        return Finding.of(
                Problem.RESULT_AMBIGUOUS,
                place,
                Names.of(event).nested("."),
                handler,
                Capped.list(topics.stream().map(TopicModel::name).toList()));
    }

    private Finding noTopic(TypeRef event) {
        Finding finding = Finding.of(Problem.RESULT_NO_TOPIC, place, event.nested("."), handler);
        List<TopicModel> interfaces = lookup.interfacesCarrying(event);
        return interfaces.isEmpty()
                ? finding.trying(lookup.nearestEvent(event))
                : finding.hint(
                        "Publish it through " + interfaces.get(0).declaredBy().nested(".") + " and return nothing.");
    }
}
