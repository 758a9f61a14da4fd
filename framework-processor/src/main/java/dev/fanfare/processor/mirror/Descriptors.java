package dev.fanfare.processor.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the JVM's descriptors to names as elements have them. */
final class Descriptors {
    private static final Map<Character, String> PRIMITIVES = Map.of(
            'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S', "short", 'Z',
            "boolean");

    private Descriptors() {}

    /** The signature of a method, as {@code on(a.b.Signup,int[])}; those around a nested class are joined by dots. */
    static String signature(String name, String descriptor) {
        List<String> parameters = new ArrayList<>();
        int at = 1;
        while (at < descriptor.length() && descriptor.charAt(at) != ')') {
            int start = at;
            while (descriptor.charAt(at) == '[') {
                at++;
            }
            String arrays = "[]".repeat(at - start);
            if (descriptor.charAt(at) == 'L') {
                int end = descriptor.indexOf(';', at);
                parameters.add(
                        descriptor.substring(at + 1, end).replace('/', '.').replace('$', '.') + arrays);
                at = end;
            } else {
                parameters.add(PRIMITIVES.getOrDefault(descriptor.charAt(at), "") + arrays);
            }
            at++;
        }
        return name + "(" + String.join(",", parameters) + ")";
    }
}
