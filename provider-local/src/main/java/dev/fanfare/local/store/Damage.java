package dev.fanfare.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was wrong with the files, and where they are now.
 *
 * @param folder holds them, and the report
 * @param lines the report
 */
public record Damage(Path folder, List<String> lines) {
    /** Copies the lines. */
    public Damage {
        lines = List.copyOf(lines);
    }

    /** Writes the report, with more lines, and returns it. */
    public String report(List<String> more) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        more.forEach(line -> text.append(line).append('\n'));
        Files.writeString(folder.resolve("report.txt"), text);
        return text.toString();
    }
}
