package dev.fanfare.testkit.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of Markdown: a row for each case, a column for each provider. Immutable.
 *
 * @param columns the cells of each provider by the case's id
 */
record Table(Map<String, Map<String, String>> columns) {
    static Table of(Map<String, Column> providers) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        new TreeMap<>(providers).forEach((provider, column) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            Catalogue.all().forEach(each -> cells.put(each.id(), column.cell(each)));
            columns.put(provider, cells);
        });
        return new Table(columns);
    }

    /** Reads what {@link #toString} has written; other lines are left out. */
    static Table parse(String text) {
        List<List<String>> rows = text.lines()
                .filter(line -> line.startsWith("|"))
                .map(Table::cells)
                .toList();
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return new Table(columns);
        }
        List<String> head = rows.get(0);
        for (int column = 2; column < head.size(); column++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (List<String> row : rows.subList(2, rows.size())) {
                cells.put(row.get(0), row.get(column));
            }
            columns.put(head.get(column), cells);
        }
        return new Table(columns);
    }

    /** This table with the other one's columns in place of, or beside, its own. */
    Table with(Table other) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(columns);
        all.putAll(other.columns);
        return new Table(all);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("| | |");
        columns.keySet().forEach(provider -> text.append(' ').append(provider).append(" |"));
        text.append("\n| --- | --- |").append(" --- |".repeat(columns.size())).append('\n');
        for (Case each : Catalogue.all()) {
            text.append("| ")
                    .append(each.id())
                    .append(" | ")
                    .append(each.title())
                    .append(" |");
            columns.values()
                    .forEach(cells -> text.append(' ')
                            .append(cells.getOrDefault(each.id(), ""))
                            .append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Arrays.stream(line.substring(1).split("\\|", -1)).forEach(cell -> cells.add(cell.strip()));
        cells.remove(cells.size() - 1);
        return cells;
    }
}
