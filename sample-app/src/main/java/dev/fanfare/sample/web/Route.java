package dev.fanfare.sample.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What answers one method on one path.
 *
 * @param method the HTTP method
 * @param path a pattern with at most one group
 * @param action answers; is given the group's text, or an empty one, and the body
 */
record Route(String method, Pattern path, Action action) {
    /** @param path the path, with {@code {id}} where a name of {@code [A-Za-z0-9-]} stands */
    static Route of(String method, String path, Action action) {
        return new Route(method, Pattern.compile(path.replace("{id}", "([A-Za-z0-9-]{1,256})")), action);
    }

    boolean matches(String requested) {
        return path.matcher(requested).matches();
    }

    Reply answer(String requested, byte[] body) throws InterruptedException {
        Matcher matcher = path.matcher(requested);
        return action.answer(matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "", body);
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Action {
        /** Answers one request, or throws a {@link Refusal}. */
        Reply answer(String id, byte[] body) throws InterruptedException;
    }
}
