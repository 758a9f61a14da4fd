package dev.fanfare.processor.mirror;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The text of Javadoc: without block tags and mark-up, a blank line between paragraphs. */
public final class Docs {
    private static final Pattern BLOCK_TAGS = Pattern.compile("(?ms)^\\s*@\\w.*\\z");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+(\\S+?)(?:\\s+([^}]*))?}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile("(?i)<p/?>|\\n\\s*\\n");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^>]*>");

    private Docs() {}

    /** The element's documentation; empty if it has none, or comes from a class file. */
    public static Optional<String> of(Elements elements, Element element) {
        return Optional.ofNullable(elements.getDocComment(element))
                .map(Docs::text)
                .filter(text -> !text.isEmpty());
    }

    static String text(String comment) {
        String body = BLOCK_TAGS.matcher(comment.replace("\r\n", "\n")).replaceAll("");
        String linked = LINK.matcher(body).replaceAll(Docs::label);
        String plain = INLINE_TAG.matcher(linked).replaceAll("$1");
        StringBuilder text = new StringBuilder();
        for (String paragraph : PARAGRAPH.split(plain, -1)) {
            String line = unescaped(MARKUP.matcher(paragraph).replaceAll(""))
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
