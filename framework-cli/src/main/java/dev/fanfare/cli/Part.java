package dev.fanfare.cli;

import java.util.List;

/** A piece of a {@link Report} for human readers. */
public sealed interface Part {
    /** A line above what follows. */
    record Heading(String text) implements Part {}

    /** Lines, printed as they are; in Markdown a paragraph each. */
    record Text(String text) implements Part {}

    /** Lines of a program or diagram, printed as they are; in Markdown a block of this language. */
    record Code(String language, String text) implements Part {}

    /** Rows below a header; each row has as many cells as the header. Cells are never shortened. */
    record Table(List<String> header, List<List<String>> rows) implements Part {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One to a line, with a dash before it. */
    record Bullets(List<String> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }
    }
}
