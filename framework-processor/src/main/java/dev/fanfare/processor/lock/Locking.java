package dev.fanfare.processor.lock;

import dev.fanfare.Compatibility;
import dev.fanfare.processor.model.Compilation;
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

    /** What there is to say; writes the file if that is asked for. Nothing where no lock file is named. */
    public List<Placed> judge(Compilation compilation) {
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
            return judge(compilation, new LockFile(file), isAccepting);
        } catch (InvalidPathException invalid) {
            return option(FILE, "is no path of a file");
        }
    }

    private List<Placed> judge(Compilation compilation, LockFile file, boolean isAccepting) {
        LockFile.Found found = file.read();
        if (found.problem().isPresent()) {
            return List.of(Placed.nowhere(found.problem().get()));
        }
        if (isAccepting) {
            Lock accepted = found.lock().orElse(Lock.EMPTY);
            Lock now = Acceptance.after(accepted, CurrentLock.of(compilation), modes(compilation));
            return file.write(now.json()).map(Placed::nowhere).stream().toList();
        }
        return found.lock()
                .map(lock -> compare(lock, compilation))
                .orElseGet(() -> List.of(Placed.nowhere(file.missing())));
    }

    /** That the lock is behind is of interest only where nothing is wrong. */
    private static List<Placed> compare(Lock accepted, Compilation compilation) {
        List<Placed> found = new ArrayList<>(TopologyComparison.compare(accepted, compilation));
        for (TopicModel topic : compilation.topics()) {
            accepted.topics().stream()
                    .filter(before -> before.name().equals(topic.name()))
                    .map(before -> Gate.compare(
                            before.versions(), CurrentLock.topic(topic).newest(), mode(topic)))
                    .forEach(breaches -> found.addAll(BreachFindings.of(topic, breaches)));
        }
        return found.isEmpty() ? LockBehind.check(accepted, compilation) : found;
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
