package dev.fanfare.processor.mirror;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The text of Javadoc: without block tags and mark-up, a blank line between paragraphs. */
public final class Docs {
    private Docs() {}

    /** The element's documentation; empty if it has none, or comes from a class file. */
    public static Optional<String> of(Elements elements, Element element) {
        String comment = elements.getDocComment(element);
        String text = comment == null ? "" : text(comment);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static String text(String comment) {
        StringBuilder text = new StringBuilder(comment.length());
        int lines = 0;
        boolean isInSpace = false;
        for (int i = 0; i < comment.length(); i++) {
            char letter = comment.charAt(i);
            if (isSpace(letter)) {
                lines = letter == '\n' ? lines + 1 : lines;
                isInSpace = true;
                continue;
            }
            boolean isNextParagraph = lines > 1;
            if (isNextParagraph || isMarkup(letter)) {
                return Markup.removed(comment);
            }
            if (isInSpace) {
                text.append(' ');
            }
            text.append(letter);
            lines = 0;
            isInSpace = false;
        }
        return text.toString().strip();
    }

    private static boolean isMarkup(char letter) {
        return letter == '@' || letter == '{' || letter == '<' || letter == '&';
    }

    /** What {@code \s} stands for in a regular expression. */
    private static boolean isSpace(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }
}
