package dev.fanfare.cli;

import java.util.List;
import java.util.stream.IntStream;

/** Writes parts for a terminal: columns aligned by spaces, nothing shortened. */
record TableText(boolean isColoured) {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    String write(List<Part> parts) {
        StringBuilder out = new StringBuilder();
        Part before = null;
        for (Part part : parts) {
            if (before != null && !(before instanceof Part.Heading)) {
                out.append('\n');
            }
            out.append(text(part));
            before = part;
        }
        return out.toString();
    }

    private String text(Part part) {
        if (part instanceof Part.Heading heading) {
            return bold(heading.text()) + "\n";
        }
        if (part instanceof Part.Text text) {
            return text.text() + "\n";
        }
        if (part instanceof Part.Code code) {
            return code.text().endsWith("\n") ? code.text() : code.text() + "\n";
        }
        if (part instanceof Part.Bullets bullets) {
            StringBuilder out = new StringBuilder();
            bullets.items().forEach(item -> out.append("- ").append(item).append('\n'));
            return out.toString();
        }
        return table((Part.Table) part);
    }

    private String table(Part.Table table) {
        int[] widths = IntStream.range(0, table.header().size())
                .map(column -> Math.max(
                        width(table.header().get(column)),
                        table.rows().stream()
                                .mapToInt(row -> width(row.get(column)))
                                .max()
                                .orElse(0)))
                .toArray();
        StringBuilder out = new StringBuilder(bold(row(table.header(), widths))).append('\n');
        table.rows().forEach(row -> out.append(row(row, widths)).append('\n'));
        return out.toString();
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            out.append(cell);
            if (column < cells.size() - 1) {
                out.append(" ".repeat(widths[column] - width(cell) + 2));
            }
        }
        return out.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private String bold(String text) {
        return isColoured ? BOLD + text + PLAIN : text;
    }
}
