package dev.fanfare.processor.lock;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.Elsewhere;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a sound compilation with the lock file, or accepts it, as the compiler's options say. */
public final class Locking {
    /** The option that names the lock file. */
    public static final String FILE = "fanfare.lock";

    /** The option that rewrites it. */
    public static final String ACCEPT = "fanfare.lock.accept";

    private static final SourceRef NOWHERE = SourceRef.of("");

    private final Map<String, String> options;

    /** @param options the compiler's options, {@code -A} cut off */
    public Locking(Map<String, String> options) {
        this.options = options;
    }

    /**
     * What there is to say; writes the file if that is asked for. Nothing where no lock file is named.
     *
     * @param elsewhere by which what is not in the compilation is told from what is gone
     */
    public List<Placed> judge(Compilation compilation, Elsewhere elsewhere) {
        String accept = options.getOrDefault(ACCEPT, "false");
        if (!Set.of("true", "false").contains(String.valueOf(accept))) {
            return option(ACCEPT, "is neither true nor false");
        }
        boolean isAccepting = "true".equals(accept);
        String file = options.get(FILE);
        if (file == null || file.isBlank()) {
            if (options.containsKey(FILE)) {
                return option(FILE, "names no file");
            }
            return isAccepting ? option(ACCEPT, "has no lock file beside it") : List.of();
        }
        try {
            return judge(compilation, elsewhere, new LockFile(file), isAccepting);
        } catch (InvalidPathException invalid) {
            return option(FILE, "is no path of a file");
        }
    }

    private static List<Placed> judge(
            Compilation compilation, Elsewhere elsewhere, LockFile file, boolean isAccepting) {
        LockFile.Found found = file.read();
        if (found.problem().isPresent()) {
            return List.of(Placed.nowhere(found.problem().get()));
        }
        Lock current = CurrentLock.of(compilation);
        if (found.lock().isEmpty() && current.equals(Lock.EMPTY)) {
            return List.of();
        }
        if (!isAccepting && found.lock().isEmpty()) {
            return List.of(Placed.nowhere(file.missing()));
        }
        Lock accepted = found.lock().orElse(Lock.EMPTY);
        Lock leftOut = LeftOut.of(accepted, current, elsewhere);
        return isAccepting
                ? file
                        .write(Acceptance.after(accepted, current, modes(compilation))
                                .with(leftOut)
                                .json())
                        .map(Placed::nowhere)
                        .stream()
                        .toList()
                : compare(accepted.without(leftOut), current, compilation);
    }

    /** That the lock is behind is of interest only where nothing is wrong. */
    private static List<Placed> compare(Lock accepted, Lock current, Compilation compilation) {
        List<Placed> found = new ArrayList<>(TopologyComparison.compare(accepted, current, compilation));
        for (TopicModel topic : compilation.topics()) {
            Contract now = current.topic(topic.name()).orElseThrow().newest();
            accepted.topic(topic.name())
                    .map(before -> Gate.compare(before.versions(), now, mode(topic)))
                    .ifPresent(breaches -> found.addAll(BreachFindings.of(topic, breaches)));
            accepted.topic(topic.name()).ifPresent(before -> found.addAll(NewDefaults.check(before, topic)));
        }
        return found.isEmpty() ? LockBehind.check(accepted, current, compilation) : found;
    }

    private static Map<String, Compatibility> modes(Compilation compilation) {
        return compilation.topics().stream().collect(Collectors.toMap(TopicModel::name, Locking::mode));
    }

    private static Compatibility mode(TopicModel topic) {
        return Compatibility.valueOf(topic.compatibility());
    }

    private List<Placed> option(String name, String problem) {
        String value = Optional.ofNullable(options.get(name)).orElse("");
        return List.of(Placed.nowhere(Finding.of(Problem.LOCK_OPTION, NOWHERE, name, value, problem)));
    }
}
