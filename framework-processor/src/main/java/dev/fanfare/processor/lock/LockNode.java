package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a lock file, of which the reader says what it must be.
 *
 * @param path where it stands, as {@code topics[0].name}
 * @param json the value; empty where there is none
 */
record LockNode(String path, Optional<Json> json) {
    static LockNode of(Json file) {
        return new LockNode("the file", Optional.of(file));
    }

    /** The member of an object; it may be absent. */
    LockNode member(String name) throws JsonSyntaxException {
        return new LockNode(
                path.equals("the file") ? name : path + "." + name, Optional.ofNullable(object().get(name)));
    }

    boolean isAbsent() {
        return json.isEmpty() || json.get().equals(Json.NULL);
    }

    String text() throws JsonSyntaxException {
        if (json.isPresent() && json.get() instanceof Json.Text text) {
            return text.text();
        }
        throw isNo("text");
    }

    Optional<String> textIfPresent() throws JsonSyntaxException {
        return isAbsent() ? Optional.empty() : Optional.of(text());
    }

    /** A number that fits a {@code long}. */
    void checkWhole() throws JsonSyntaxException {
        try {
            if (json.isPresent() && json.get() instanceof Json.Literal literal) {
                Long.parseLong(literal.text());
                return;
            }
        } catch (NumberFormatException noNumber) {
            throw isNo("whole number");
        }
        throw isNo("whole number");
    }

    List<LockNode> array() throws JsonSyntaxException {
        if (json.isPresent() && json.get() instanceof Json.Array array) {
            List<LockNode> elements = new ArrayList<>();
            for (Json element : array.elements()) {
                elements.add(new LockNode(path + "[" + elements.size() + "]", Optional.of(element)));
            }
            return elements;
        }
        throw isNo("array");
    }

    /** The texts of an array; none where there is none. */
    List<String> textsIfPresent() throws JsonSyntaxException {
        List<String> texts = new ArrayList<>();
        if (!isAbsent()) {
            for (LockNode element : array()) {
                texts.add(element.text());
            }
        }
        return texts;
    }

    Map<String, Json> object() throws JsonSyntaxException {
        if (json.isPresent() && json.get() instanceof Json.Members object) {
            return object.members();
        }
        throw isNo("object");
    }

    /** The members of an object by name. */
    Map<String, LockNode> members() throws JsonSyntaxException {
        Map<String, LockNode> members = new LinkedHashMap<>();
        for (String name : object().keySet()) {
            members.put(name, member(name));
        }
        return members;
    }

    Map<String, LockNode> membersIfPresent() throws JsonSyntaxException {
        return isAbsent() ? Map.of() : members();
    }

    JsonSyntaxException isNo(String what) {
        return new JsonSyntaxException(path + (json.isEmpty() ? " is missing" : " is no " + what));
    }
}
