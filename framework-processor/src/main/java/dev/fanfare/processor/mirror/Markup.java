package dev.fanfare.processor.mirror;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the mark-up out of Javadoc. Apart from {@link Docs}, since most comments have none, and it takes time to load. */
final class Markup {
    private static final Pattern BLOCK_TAGS = Pattern.compile("(?ms)^\\s*@\\w.*\\z");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+(\\S+?)(?:\\s+([^}]*))?}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<p/?>|\\n\\s*\\n");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

    private Markup() {}

    /** The text, with a blank line between paragraphs. */
    static String removed(String comment) {
        String body = BLOCK_TAGS.matcher(comment.replace("\r\n", "\n")).replaceAll("");
        String linked = LINK.matcher(body).replaceAll(Markup::label);
        String plain = INLINE_TAG.matcher(linked).replaceAll("$1");
        StringBuilder text = new StringBuilder();
        for (String paragraph : PARAGRAPH.split(plain, -1)) {
            String line = unescaped(TAG.matcher(paragraph).replaceAll(""))
                    .replaceAll("\\s+", " ")
                    .strip();
            text.append(line.isEmpty() || text.length() == 0 ? "" : "\n\n").append(line);
        }
        return text.toString();
    }

    private static String label(MatchResult link) {
        String written = link.group(2) == null || link.group(2).isBlank() ? link.group(1) : link.group(2);
        String label = written.startsWith("#") ? written.substring(1) : written.replace('#', '.');
        return Matcher.quoteReplacement(label);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
