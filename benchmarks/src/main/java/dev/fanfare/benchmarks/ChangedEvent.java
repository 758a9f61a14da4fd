package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One event of a tree, changed after the tree was compiled.
 *
 * @param folder where {@link CompileCost} has compiled the tree; the changed source goes into a folder beside
 * @param source the changed source
 */
record ChangedEvent(SourceTree tree, Path folder, int number, Path source) {
    static ChangedEvent write(SourceTree tree, Path folder) {
        int number = tree.topics() / 2;
        return new ChangedEvent(tree, folder, number, tree.change(number, folder.resolve("changed")));
    }

    /** The changed source alone. */
    List<String> alone() {
        return List.of(source.toString());
    }

    /** The changed source, and those that name its type. */
    List<String> withDependents() {
        return Stream.concat(Stream.of(source), tree.dependents(number).stream())
                .map(Path::toString)
                .toList();
    }

    /** The types of all other sources. */
    List<String> others() {
        List<Path> dependents = tree.dependents(number);
        return tree.files().stream()
                .filter(file -> !file.equals(tree.event(number)) && !dependents.contains(file))
                .map(tree::type)
                .toList();
    }

    /** Copies the classes that no part of came from the changed source, from what depends on it, or from all sources. */
    Path rest() {
        Path from = new Turn(Javac.WITH.name(), folder).classes();
        Path to = folder.resolve("rest");
        Pattern stale = Pattern.compile("(META-INF/.*)|(.*/)?(FanfareContribution_\\w*|(Parcel|Tracking|Counter)"
                + number + "(Publisher|Subscriptions)?)(\\$.*)?\\.class");
        try {
            Turn.delete(to);
            for (Path file : Turn.files(from)) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (!stale.matcher(name).matches()) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return to;
    }
}
