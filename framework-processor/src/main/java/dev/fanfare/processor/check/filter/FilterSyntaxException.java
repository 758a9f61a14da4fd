package dev.fanfare.processor.check.filter;

/** A filter that is no filter: where, and what is wrong there. */
final class FilterSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    FilterSyntaxException(int column, String what) {
        super(what);
        this.column = column;
    }

    int column() {
        return column;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
