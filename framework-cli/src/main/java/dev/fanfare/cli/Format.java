package dev.fanfare.cli;

/** How data is printed. */
public enum Format {
    /** Aligned columns, for humans. */
    TABLE,
    /** One JSON document. */
    JSON,
    /** A JSON document a line, one for each row. */
    JSONL,
    /** The JSON document as YAML. */
    YAML,
    /** Markdown, for a comment or a page. */
    MD;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
