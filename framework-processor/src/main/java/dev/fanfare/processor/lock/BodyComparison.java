package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a reader takes every body that a writer writes, by the schemas of both. Types are compared by what they are, not
 * by their names; of a type that reaches itself nothing is looked at twice. For one comparison.
 */
final class BodyComparison {
    private final Map<String, Json> written;
    private final Map<String, Json> read;
    private final Set<Pair> seen = new HashSet<>();

    private record Pair(String written, String read) {}

    BodyComparison(Map<String, Json> written, Map<String, Json> read) {
        this.written = written;
        this.read = read;
    }

    /** Two named types. */
    void named(String writtenType, String readType, Trace trace) {
        Schema writer = definition(written, writtenType);
        Schema reader = definition(read, readType);
        boolean areObjects = isObject(writer) && isObject(reader);
        boolean areEnums = isEnum(writer) && isEnum(reader);
        if (writer.isOtherUndescribed(reader)) {
            trace.in(writtenType, readType).undescribed();
        } else if (!areObjects && !areEnums && !writer.isSame(reader)) {
            trace.changed(simple(writtenType), simple(readType));
        } else if (seen.add(new Pair(writtenType, readType))) {
            Trace inside = trace.in(writtenType, readType);
            if (areObjects) {
                ObjectComparison.compare(writer, reader, inside, this);
            } else if (areEnums) {
                EnumComparison.compare(writer, reader, inside);
            } else {
                references(writer, inside);
            }
        }
    }

    /** Of schemas that are compared as a whole, what they refer to. */
    private void references(Schema both, Trace trace) {
        both.references().forEach(type -> named(type, type, trace));
    }

    /** Two schemas in use. */
    void value(Json writtenSchema, Json readSchema, Trace trace) {
        Shape writer = Shape.of(writtenSchema);
        Shape reader = Shape.of(readSchema);
        boolean isOpaque = reader.form() instanceof Shape.Opaque;
        if (writer.isNullable() && !reader.isNullable() && !isOpaque) {
            trace.changed(writer.display(), reader.display());
        } else if (!forms(writer.form(), reader.form(), trace)) {
            trace.changed(writer.display(), reader.display());
        }
    }

    /** Whether there is nothing to say, or it is said already. */
    private boolean forms(Shape.Form writer, Shape.Form reader, Trace trace) {
        if (writer instanceof Shape.Named one && reader instanceof Shape.Named other) {
            named(one.type(), other.type(), trace);
            return true;
        }
        if (writer instanceof Shape.Items one && reader instanceof Shape.Items other) {
            value(one.element(), other.element(), trace);
            return one.isSet() || !other.isSet();
        }
        if (writer instanceof Shape.Entries one && reader instanceof Shape.Entries other) {
            value(one.value(), other.value(), trace);
            return keys(one, other);
        }
        if (writer instanceof Shape.Named named && reader instanceof Shape.Plain plain) {
            // Every constant is a text.
            return isEnum(definition(written, named.type()))
                    && plain.scalar().equals(Scalar.of(Schema.of(Json.object()), "string"));
        }
        if (writer instanceof Shape.Opaque one && reader instanceof Shape.Opaque other) {
            references(one.schema(), trace);
            if (one.schema().isOtherUndescribed(other.schema())) {
                trace.undescribed();
                return true;
            }
            return one.schema().isSame(other.schema());
        }
        return writer instanceof Shape.Plain one
                && reader instanceof Shape.Plain other
                && other.scalar().reads(one.scalar());
    }

    /** Every key is a text. Of an enum's keys neither aliases are read nor unknown ones. */
    private boolean keys(Shape.Entries writer, Shape.Entries reader) {
        if (reader.key().isEmpty()) {
            return true;
        }
        if (writer.key().isEmpty()) {
            return false;
        }
        Shape.Form one = Shape.of(writer.key().get()).form();
        Shape.Form other = Shape.of(reader.key().get()).form();
        if (one instanceof Shape.Named from && other instanceof Shape.Named to) {
            return definition(read, to.type())
                    .texts("enum")
                    .containsAll(definition(written, from.type()).texts("enum"));
        }
        return one instanceof Shape.Plain from
                && other instanceof Shape.Plain to
                && to.scalar().reads(from.scalar());
    }

    private static Schema definition(Map<String, Json> schemas, String type) {
        Json schema = schemas.get(type);
        return Schema.of(schema == null ? Json.object() : schema);
    }

    private static boolean isObject(Schema schema) {
        return schema.members().containsKey("properties");
    }

    private static boolean isEnum(Schema schema) {
        return schema.members().containsKey("enum");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
