package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;

/** Says where in an event something is wrong, as {@code Signup.address.street}, and what; without quoting the body. */
final class Places {
    private Places() {}

    /** Why an event could not be written. */
    static String describe(Class<?> type, JacksonException failure) {
        String what = failure.getOriginalMessage();
        boolean own = SchemaModule.NULL.equals(what) || what.startsWith("is ");
        return place(type, failure) + (own ? " " : ": ") + what;
    }

    /** Why a body could not be read. */
    static String describeUnread(Class<?> type, IOException failure) {
        if (failure instanceof StreamConstraintsException limit) {
            return "The body goes beyond the limits of what is read: " + limit.getOriginalMessage();
        }
        if (!(failure instanceof JsonMappingException mapping)) {
            return "The body is not JSON" + (failure instanceof JacksonException json ? at(json) : "") + ".";
        }
        if (mapping.getCause() instanceof StreamConstraintsException limit) {
            return "The body goes beyond the limits of what is read: " + limit.getOriginalMessage();
        }
        return place(type, mapping) + " " + what(mapping) + at(mapping) + ".";
    }

    private static String what(JsonMappingException failure) {
        if (failure instanceof InvalidNullException) {
            return "is null but required";
        }
        if (failure instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return "was refused by its constructor: " + refused.getCause();
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return whatIsMissing(mismatch);
        }
        return "cannot be read";
    }

    private static String whatIsMissing(MismatchedInputException failure) {
        String message = failure.getOriginalMessage();
        if (message.startsWith("Missing required")) {
            return "is missing but required";
        }
        if (message.startsWith(BeanGuard.MISSING)) {
            return "is missing or null but required";
        }
        if (message.startsWith("Trailing token")) {
            return "is followed by something else, and a body is one event";
        }
        if (message.startsWith("No content")) {
            return "is not there: the body is empty";
        }
        Class<?> target = failure.getTargetType();
        return "is not a " + (target == null ? "value of its type" : target.getSimpleName());
    }

    private static String place(Class<?> type, JacksonException failure) {
        StringBuilder place = new StringBuilder(type.getSimpleName());
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() != null) {
                    place.append('.').append(step.getFieldName());
                } else {
                    place.append('[').append(step.getIndex()).append(']');
                }
            }
        }
        return place.toString();
    }

    private static String at(JacksonException failure) {
        JsonLocation where = failure.getLocation();
        return where == null || where.getByteOffset() < 0 ? "" : " (at byte " + where.getByteOffset() + ")";
    }
}
