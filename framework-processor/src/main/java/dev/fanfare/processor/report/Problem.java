package dev.fanfare.processor.report;

import static dev.fanfare.processor.report.Problem.Severity.ERROR;
import static dev.fanfare.processor.report.Problem.Severity.WARNING;

import dev.fanfare.limits.Limits;

/** Every problem that the processors know. Codes are stable: they are appended, never reused. */
public enum Problem {
    TOPIC_NAME(
            "FF-T001",
            ERROR,
            "Topic name \"%s\" is not kebab-case.",
            "A topic name is 1-" + Limits.NAME
                    + " characters: lower-case letters, digits and '-', starting with a letter."),
    TOPIC_TWICE("FF-T002", ERROR, "Topic \"%s\" is declared twice.", "A topic's name is unique in the application."),
    TOPIC_NOT_A_PUBLISHER(
            "FF-T003",
            ERROR,
            "Interface %s is no topic: it is neither a sealed event nor does it extend Publisher<E>.",
            "@Topic goes on an event type, or on an interface that extends Publisher<E> and declares nothing else."),
    TOPIC_EVENT_NOT_CONCRETE(
            "FF-T004",
            ERROR,
            "Topic interface %s does not say which event it carries: it extends %s.",
            "A topic interface is not generic and extends Publisher<E> with a concrete event type."),
    TOPIC_HAS_MEMBERS(
            "FF-T005",
            ERROR,
            "Topic interface %s declares %s.",
            "A topic interface extends Publisher<E> and nothing else, and declares nothing: its implementation is generated."),
    TOPIC_ON_WRONG_KIND(
            "FF-T006",
            ERROR,
            "%s is %s, which cannot be an event.",
            "An event is a record, a class that Jackson can bind, or a sealed interface whose permitted types are records."),
    TOPIC_IN_DEFAULT_PACKAGE(
            "FF-T007",
            ERROR,
            "%s carries @Topic in the default package.",
            "Generated code cannot refer to the default package; move the type into a named one."),
    TOPIC_CLASS_TAKEN(
            "FF-T008",
            ERROR,
            "The publisher of %s would be %s, which exists already.",
            "The generated publisher stands beside the topic; rename one of the two."),
    TOPIC_NOT_ACCESSIBLE(
            "FF-T009",
            ERROR,
            "Topic interface %s is not accessible: %s.",
            "The generated publisher in the same package implements the interface; leave out \"private\"."),

    EVENT_GENERIC(
            "FF-E001",
            ERROR,
            "Event type %s is generic.",
            "An event has one shape; put the type arguments into records of their own."),
    EVENT_INNER(
            "FF-E002",
            ERROR,
            "Event type %s is an inner class.",
            "An event stands by itself; make it static, a record, or a top-level type."),
    EVENT_PRIVATE(
            "FF-E003",
            ERROR,
            "Event type %s is not accessible: %s.",
            "Generated code in the same package, or in that of the topic interface, must reach the event."),
    EVENT_NOT_BINDABLE(
            "FF-E004",
            ERROR,
            "Jackson cannot bind %s: %s.",
            "An event class is not abstract and has a constructor without parameters, or one that carries @JsonCreator."),
    COMPONENT_NOT_JSON(
            "FF-E005",
            ERROR,
            "Component %s cannot go to JSON and back: %s.",
            "Components are scalars, enums, java.time types, records, bindable classes, and lists, sets, maps, optionals and arrays of these."),
    KEY_TWICE("FF-E006", ERROR, "%s has two ordering keys.", "An event has at most one @OrderingKey."),
    KEY_TYPE(
            "FF-E007",
            ERROR,
            "%s of type %s cannot be an ordering key.",
            "An ordering key is a String, an integral primitive or its box, a UUID or an enum."),
    ATTRIBUTE_TYPE(
            "FF-E008",
            ERROR,
            "%s of type %s cannot be an attribute.",
            "An attribute is a String, a boolean, an integral or floating primitive or its box, a UUID or an enum."),
    ATTRIBUTES_TOO_MANY(
            "FF-E009",
            ERROR,
            "%s has %s attributes: %s.",
            "A topic has at most " + Limits.EVENT_ATTRIBUTES
                    + ": SNS drops a raw message with more than ten attributes, and filters over at most five."),
    ATTRIBUTE_TWICE(
            "FF-E010", ERROR, "Attribute \"%s\" is declared twice.", "An attribute's name is unique in its event."),
    ATTRIBUTE_RESERVED(
            "FF-E011",
            ERROR,
            "Attribute name \"%s\" is reserved.",
            "An attribute's name does not start with ce-, ff-, aws, amazon or goog."),
    ATTRIBUTE_NAME(
            "FF-E012",
            ERROR,
            "Attribute name \"%s\" has characters that the clouds refuse.",
            "An attribute's name is 1-" + Limits.ATTRIBUTE_NAME
                    + " characters of A-Z, a-z, 0-9, '_', '.' and '-', without a dot at its ends or two in a row."),
    PERMITTED_NOT_RECORD(
            "FF-E013",
            ERROR,
            "%s permits %s, which is %s.",
            "Every type that a sealed event permits is a record, at one level."),
    EVENT_NAME_TWICE(
            "FF-E014",
            ERROR,
            "Event name \"%s\" belongs to both %s and %s.",
            "The event name tells the records of a sealed event apart; give one of them @EventName."),
    EVENT_NAME(
            "FF-E015",
            ERROR,
            "Event name \"%s\" is not kebab-case.",
            "An event name is 1-" + Limits.NAME
                    + " characters: lower-case letters, digits and '-', starting with a letter."),
    KEY_MISSING_IN_CASE(
            "FF-E016",
            ERROR,
            "%s has no ordering key, but %s has.",
            "In a sealed event either every permitted record has an @OrderingKey or none has."),
    ATTRIBUTE_TYPES_DIFFER(
            "FF-E017",
            ERROR,
            "Attribute \"%s\" is %s in %s but %s in %s.",
            "An attribute has one type on its topic, so that a filter means the same for each record."),
    COMPONENT_NOT_READABLE(
            "FF-E018",
            ERROR,
            "%s cannot be read by generated code: %s.",
            "@OrderingKey and @Attribute go on a record component, a field that is not private, or a getter without parameters."),
    MARK_WITHOUT_TOPIC(
            "FF-E019",
            WARNING,
            "@%s on %s has no effect: no topic carries %s.",
            "@OrderingKey and @Attribute mean something on the event of a topic; if one of another module carries it, say so with @SuppressWarnings(\"FF-E019\")."),

    SUBSCRIPTION_NAME(
            "FF-S001",
            ERROR,
            "Subscription name \"%s\" is not kebab-case.",
            "A subscription name is 1-" + Limits.NAME
                    + " characters: lower-case letters, digits and '-', starting with a letter."),
    SUBSCRIPTION_TWICE(
            "FF-S002",
            ERROR,
            "Subscription \"%s\" of topic \"%s\" is declared twice.",
            "A subscription's name is unique on its topic."),
    HANDLER_PRIVATE(
            "FF-S003",
            ERROR,
            "Handler %s is private.",
            "Generated code in the same package calls the handler; leave out \"private\"."),
    HANDLER_ABSTRACT(
            "FF-S004",
            ERROR,
            "Handler %s is abstract.",
            "A handler has a body; put @Subscribe on the method that implements it."),
    HANDLER_CLASS(
            "FF-S005",
            ERROR,
            "Handler %s cannot be called by generated code: %s is %s.",
            "The class of a handler is top-level or static and not generic, and neither it nor one around it is private."),
    HANDLER_PARAMETERS(
            "FF-S006",
            ERROR,
            "Handler %s takes %s.",
            "A handler takes one parameter: E, Message<E>, List<E> or List<Message<E>>, with E the event type of a topic."),
    PARAMETER_NO_TOPIC(
            "FF-S007",
            ERROR,
            "No topic carries %s.",
            "A handler's parameter is the event type of a topic; for an event of a topic interface say which: @Subscribe(topic = …)."),
    TOPIC_DISAGREES(
            "FF-S008",
            ERROR,
            "The handler takes %s, but topic %s carries %s.",
            "The parameter is the topic's event type, or a record that it permits."),
    NOT_A_TOPIC(
            "FF-S009",
            ERROR,
            "%s carries no @Topic.",
            "@Subscribe(topic = …) names a type that carries @Topic: an event type, or an interface that extends Publisher<E>."),
    RESULT_TYPE(
            "FF-S010",
            ERROR,
            "Handler %s returns %s.",
            "A handler returns void, an event F, Optional<F> or List<F>, or a CompletionStage of one of these."),
    RESULT_NO_TOPIC(
            "FF-S011",
            ERROR,
            "No topic carries %s, which handler %s returns.",
            "What a handler returns is published: it is the event type of a topic."),
    DURATION(
            "FF-S012",
            ERROR,
            "\"%s\" is no duration.",
            "A duration is a whole number and a unit: \"250ms\", \"30s\", \"10m\", \"12h\", \"7d\"."),
    DURATION_RANGE("FF-S013", ERROR, "%s is %s.", "%s is from %s to %s."),
    BACKOFFS_REVERSED(
            "FF-S014",
            ERROR,
            "minBackoff (%s) is longer than maxBackoff (%s).",
            "The delay grows from minBackoff to maxBackoff."),
    MAX_ATTEMPTS("FF-S015", ERROR, "maxAttempts is %s.", "A message gets 1 to " + Limits.ATTEMPTS + " attempts."),
    CONCURRENCY(
            "FF-S016",
            ERROR,
            "concurrency is %s.",
            "A process handles 1 to " + Limits.CONCURRENCY + " messages of a subscription at once."),
    RETRY_OUTLASTS_RETENTION(
            "FF-S017",
            ERROR,
            "The retries may take %s, but messages are kept for %s.",
            "A message must not expire before it is dead-lettered: the attempts with their timeouts and delays fit into the retention."),
    BATCH_ON_ORDERED(
            "FF-S018",
            WARNING,
            "Handler %s takes batches of topic \"%s\", which is ordered.",
            "A batch holds at most one message of a key, so batches of an ordered topic stay small; take single messages."),
    HANDLER_IN_DEFAULT_PACKAGE(
            "FF-S019",
            ERROR,
            "%s has handlers in the default package.",
            "Generated code cannot refer to the default package; move the class into a named one."),
    SERVICE_NAME(
            "FF-S020",
            ERROR,
            "Service name \"%s\" is not kebab-case.",
            "A service name is 1-" + Limits.NAME
                    + " characters: lower-case letters, digits and '-', starting with a letter."),
    PUBLISH_CYCLE(
            "FF-S021",
            WARNING,
            "Messages may go round for ever: %s.",
            "A handler whose event leads back to itself needs an end that is sure to come."),
    HANDLER_CLASS_TAKEN(
            "FF-S022",
            ERROR,
            "The adapter of %s would be %s, which exists already.",
            "The generated adapter stands beside the handlers' class; rename one of the two."),
    PARAMETER_AMBIGUOUS(
            "FF-S023",
            ERROR,
            "%s belongs to several topics: %s.",
            "Say which one the handler subscribes to: @Subscribe(topic = …)."),
    RESULT_AMBIGUOUS(
            "FF-S024",
            ERROR,
            "%s, which handler %s returns, belongs to several topics: %s.",
            "What a handler returns goes to one topic; publish it through that topic's Publisher instead."),
    HANDLER_THROWS(
            "FF-S025",
            ERROR,
            "Handler %s throws %s.",
            "A handler throws exceptions and errors, which generated code can pass on; wrap anything else."),
    NEVER_NOT_ACCESSIBLE(
            "FF-S026",
            ERROR,
            "Exception %s is not accessible: %s.",
            "Generated code in the handler's package names the exceptions of never; leave out \"private\"."),

    FILTER_SYNTAX(
            "FF-F001",
            ERROR,
            "The filter is wrong at column %s: %s.",
            "A filter is name = 'text', name != …, name IN ('a', 'b'), name PREFIX 'a', EXISTS name, with NOT, AND and parentheses."),
    FILTER_ATTRIBUTE(
            "FF-F002",
            ERROR,
            "The filter names \"%s\" at column %s, which is no attribute of %s.",
            "A filter sees the event's @Attribute components: %s."),
    FILTER_LITERAL(
            "FF-F003",
            ERROR,
            "The filter compares \"%s\", %s, with %s at column %s.",
            "Text compares with 'text', numbers with numbers, booleans with true and false, an enum with its constants; PREFIX is for text."),
    FILTER_OR(
            "FF-F004",
            ERROR,
            "The filter has OR at column %s.",
            "OR between attributes cannot be said on Amazon SNS; between values of one attribute it is IN."),
    FILTER_TOO_MANY_ATTRIBUTES(
            "FF-F005",
            ERROR,
            "The filter looks at %s attributes: %s.",
            "A filter looks at no more than " + Limits.FILTER_ATTRIBUTES
                    + " attributes: Amazon SNS takes five, and the event's name is the fifth."),
    FILTER_TOO_MANY_COMBINATIONS(
            "FF-F006",
            ERROR,
            "The filter has %s combinations of values.",
            "The numbers of values of all attributes, multiplied, are at most " + Limits.FILTER_COMBINATIONS
                    + ": the limit of Amazon SNS."),
    FILTER_TOO_LONG(
            "FF-F007",
            ERROR,
            "The filter has %s bytes as a Pub/Sub filter.",
            "A filter is at most " + Limits.FILTER_BYTES + " bytes as Google Pub/Sub writes it: the limit of Pub/Sub."),
    FILTER_UNSATISFIABLE(
            "FF-F008", ERROR, "The filter matches nothing: %s.", "A subscription that gets nothing is a mistake."),
    FILTER_NOT_PORTABLE(
            "FF-F009",
            ERROR,
            "The filter's conditions on \"%s\" cannot be said together.",
            "Amazon SNS takes for one attribute a list of values, or a prefix, or a list or one prefix that it must not be."),

    MODULE_NAME(
            "FF-M001",
            ERROR,
            "The option -Afanfare.module=%s is no module name.",
            "A module name is a Java package name; it names the manifest fragment META-INF/fanfare/<module>.json."),
    MODULE_PROVIDES(
            "FF-M002",
            ERROR,
            "Module %s does not provide its topology.",
            "A named module ignores META-INF/services; its module-info says what it provides."),

    LOCK_MISSING(
            "FF-L001",
            ERROR,
            "There is no lock file %s.",
            "The lock file holds what was accepted last; write it with -Afanfare.lock.accept=true, and commit it."),
    LOCK_MALFORMED(
            "FF-L002",
            ERROR,
            "The lock file %s cannot be read: %s.",
            "Only the compiler writes it, by -Afanfare.lock.accept=true; take the one that was committed."),
    LOCK_CONFLICT(
            "FF-L003",
            ERROR,
            "The lock file %s holds a merge conflict, at line %s.",
            "Take one side of the whole file, and accept what was merged with -Afanfare.lock.accept=true."),
    LOCK_VERSION(
            "FF-L004",
            ERROR,
            "The lock file %s has version %s.",
            "This version of Fanfare reads lock files of version 1.x; compile with the one that wrote it, or a newer one."),
    LOCK_OPTION(
            "FF-L005",
            ERROR,
            "The option -A%s=%s %s.",
            "-Afanfare.lock=<file> names the lock file, and -Afanfare.lock.accept=true, beside it, rewrites it."),
    LOCK_NOT_WRITTEN(
            "FF-L006",
            ERROR,
            "The lock file %s could not be written: %s.",
            "Its directory must exist, and be writable."),
    LOCK_BEHIND(
            "FF-L007",
            WARNING,
            "The lock file does not hold %s.",
            "What is released must be accepted, or later changes are not compared with it: compile with -Afanfare.lock.accept=true."),
    ALIAS(
            "FF-L008",
            ERROR,
            "Alias \"%s\" of %s %s.",
            "An alias is an earlier name: nothing else in the type has it, now or earlier."),
    RESERVED_USED(
            "FF-L009",
            ERROR,
            "The name of %s, \"%s\", is one that %s reserves.",
            "A reserved name may still stand in messages with its old meaning; choose another one."),
    UNKNOWN_MISPLACED(
            "FF-L010",
            ERROR,
            "@Unknown on %s stands for nothing: %s.",
            "@Unknown goes on one constant of an enum, or on one record of a sealed event whose components are String eventName and String json."),
    LOCKED_REQUIRED(
            "FF-L011",
            ERROR,
            "%s is required, but may be missing in messages of accepted versions.",
            "New code reads old messages: those in flight, dead letters, replays. What is new starts as an Optional or @Nullable; what was renamed has an @Alias."),
    LOCKED_GONE(
            "FF-L012",
            ERROR,
            "%s may be missing now, but code of accepted versions requires it.",
            "Old code reads new messages while the new code is deployed. A required component stays, required, as long as old code runs."),
    LOCKED_RESERVED(
            "FF-L013",
            ERROR,
            "The name of %s, \"%s\", was reserved in an accepted version.",
            "A reserved name may still stand in messages with its old meaning; choose another one."),
    LOCKED_TYPE(
            "FF-L014",
            ERROR,
            "%s was %s and is %s: %s.",
            "Old messages and new ones must be read by the code of accepted versions and by this one; put the new type under a new name."),
    LOCKED_CONSTANT_ADDED(
            "FF-L015",
            ERROR,
            "Constant %s is new, and code of accepted versions does not know it.",
            "Old code reads new messages while the new code is deployed. An enum that has an @Unknown constant, accepted before, reads as that what it does not know."),
    LOCKED_CONSTANT_GONE(
            "FF-L016",
            ERROR,
            "%s has no constant \"%s\" any more.",
            "New code reads old messages, which may hold it: keep it, or if it was renamed give it an @Alias."),
    LOCKED_EVENT_ADDED(
            "FF-L017",
            ERROR,
            "Event \"%s\" is new on topic \"%s\", and code of accepted versions does not know it.",
            "Old code reads new messages while the new code is deployed. A sealed event that has an @Unknown record, accepted before, reads as that what it does not know."),
    LOCKED_EVENT_GONE(
            "FF-L018",
            ERROR,
            "Topic \"%s\" has no event \"%s\" any more.",
            "New code reads old messages, among which it may be: keep the event, or if it was renamed give it an @Alias."),
    LOCKED_NAMES_COLLIDE(
            "FF-L019",
            ERROR,
            "%s is read from %s, and messages may hold more than one of these.",
            "An alias is the earlier name of the same component; where both were written at once they are two."),
    LOCKED_TOPIC_GONE(
            "FF-L020",
            ERROR,
            "Topic \"%s\" is gone.",
            "Code of accepted versions publishes and subscribes to it, and its messages in flight are lost with it."),
    LOCKED_SUBSCRIPTION_GONE(
            "FF-L021",
            ERROR,
            "Subscription \"%s\" of topic \"%s\" is gone.",
            "Nothing handles what waits in it, dead letters included; drain it first, then accept."),
    LOCKED_ATTRIBUTE_GONE(
            "FF-L022",
            ERROR,
            "%s has no attribute \"%s\" any more.",
            "Filters of other applications may name it: they would match nothing."),
    LOCKED_ATTRIBUTE_TYPE(
            "FF-L023",
            ERROR,
            "Attribute \"%s\" of topic \"%s\" was %s and is %s.",
            "Filters of other applications may compare it with values of the old type."),
    LOCKED_GUARANTEE(
            "FF-L024",
            ERROR,
            "Topic \"%s\" promised %s and promises %s.",
            "Code of accepted versions relies on the stronger guarantee."),
    LOCKED_ORDER(
            "FF-L025",
            ERROR,
            "%s was %s and is %s.",
            "Order is a property of the topic and its queues in the cloud; a new order needs new ones, and messages in flight keep the old."),
    LOCKED_FILTER(
            "FF-L026",
            ERROR,
            "Subscription \"%s\" of topic \"%s\" got %s and gets %s.",
            "A cloud may have to make the subscription anew, without what waits in it; add a subscription of another name and drain this one."),
    LOCKED_UNDESCRIBED(
            "FF-L027",
            ERROR,
            "%s is written in a way of its own, and its declaration was changed.",
            "What annotations of Jackson's make of it no schema describes, so nothing can tell whether accepted versions read it: try it, then accept it with -Afanfare.lock.accept=true."),
    LOCKED_DEFAULT(
            "FF-L028",
            WARNING,
            "%s is new in a class: in messages of accepted versions it is what its initializer or the constructor says.",
            "The compiler does not compare such values: one that changes later changes what old messages mean. Accept it with -Afanfare.lock.accept=true."),
    LOCKED_RETENTION(
            "FF-L029",
            ERROR,
            "Subscription \"%s\" of topic \"%s\" kept messages for %s and keeps them for %s.",
            "What waits in it longer than that, after an outage for instance, is lost when this is deployed; drain it first, then accept."),
    NAME_MARK_MISPLACED(
            "FF-L030",
            ERROR,
            "@%s on %s has no effect: %s.",
            "@Alias goes on a component, an enum's constant, or a record or class that is an event; @EventName on such an event; @Reserved on the type that has the names. Move it there, or leave it out."),
    NAME_MARK_UNUSED(
            "FF-L031",
            WARNING,
            "@%s on %s has no effect: no event of a topic goes by it.",
            "It means something on an event of a topic, or on what that consists of; if one of another module does, say so with @SuppressWarnings(\"FF-L031\")."),

    INTERNAL(
            "FF-X001",
            ERROR,
            "Fanfare's processor failed on %s: %s.",
            "This is a bug of Fanfare, not of your code; please report it with the stack trace."),
    CANNOT_WRITE(
            "FF-X002",
            ERROR,
            "%s could not be written: %s.",
            "The compiler's output directory must be writable, and nothing else may make the same file."),
    UNRESOLVED(
            "FF-X003",
            ERROR,
            "Nothing is generated for %s: it refers to %s, which cannot be resolved.",
            "Every type must be there when all annotation processors are done; the compiler says where it is missing.");

    private final String code;
    private final Severity severity;
    private final String fact;
    private final String rule;

    Problem(String code, Severity severity, String fact, String rule) {
        this.code = code;
        this.severity = severity;
        this.fact = fact;
        this.rule = rule;
    }

    /** {@code FF-T001}. */
    public String code() {
        return code;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** What is the case, with {@code %s} for what varies. */
    public String fact() {
        return fact;
    }

    /** What must be, with {@code %s} for what varies, after those of the fact. */
    public String rule() {
        return rule;
    }

    /** How bad a problem is. */
    public enum Severity {
        /** Nothing is generated for what it concerns. */
        ERROR,
        /** Everything is generated. */
        WARNING
    }
}
