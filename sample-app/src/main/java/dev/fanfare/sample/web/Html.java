package dev.fanfare.sample.web;

import java.util.Locale;

/** Pieces of HTML. */
final class Html {
    private Html() {}

    /** The text, safe inside an element and inside a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A constant's name as a class or word. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A button that the page's script makes a request of; path and subject are escaped already. */
    static String button(String method, String path, String label, String subject) {
        return "<button type=\"button\" data-method=\"" + method + "\" data-path=\"" + path + "\" aria-label=\"" + label
                + " " + subject + "\">" + label + "</button>";
    }
}
