package dev.fanfare.infra.terraform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of HCL with markers, {@code <<name>>}. Every marker must be filled and every value used, so that a definition that
 * gets a new attribute cannot be forgotten here.
 */
final class Template {
    private static final Pattern MARKER = Pattern.compile("<<([A-Za-z_.]+)>>");

    private Template() {}

    /**
     * The file, filled. Lines of a value behind its first are indented like the line of the marker.
     *
     * @throws IllegalStateException naming markers without value and values without marker
     */
    static String fill(String file, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        Set<String> unused = new TreeSet<>(values.keySet());
        for (String line : read(file).split("(?<=\n)", -1)) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            Matcher marker = MARKER.matcher(line);
            while (marker.find()) {
                String value = values.get(marker.group(1));
                if (value == null) {
                    throw new IllegalStateException(file + ": nothing fills " + marker.group() + ".");
                }
                unused.remove(marker.group(1));
                marker.appendReplacement(filled, Matcher.quoteReplacement(value.replace("\n", "\n" + indent)));
            }
            marker.appendTail(filled);
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException(file + " has no place for " + unused + ".");
        }
        return filled.toString();
    }

    private static String read(String file) {
        try (InputStream stream = Template.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no template " + file + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
