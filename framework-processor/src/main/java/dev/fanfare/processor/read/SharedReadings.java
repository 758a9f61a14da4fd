package dev.fanfare.processor.read;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Where the processors of one compilation meet: what one has read in a round, the other need not read again. They know each
 * other by the compiler's elements. Where those differ, or only one processor runs, each reads for itself.
 *
 * <p>It is the only thing here that is static, since a compiler gives processors no other way to meet. Only processors hold
 * what is shared: with them it goes.
 */
public final class SharedReadings {
    private static final Map<Elements, WeakReference<SharedReadings>> OF_COMPILATIONS = new WeakHashMap<>();

    private @Nullable RoundEnvironment round;
    private @Nullable Readings readings;

    private SharedReadings() {}

    /** Those of the compilation. Thread-safe. */
    public static SharedReadings of(ProcessingEnvironment environment) {
        synchronized (OF_COMPILATIONS) {
            WeakReference<SharedReadings> known = OF_COMPILATIONS.get(environment.getElementUtils());
            SharedReadings shared = known == null ? null : known.get();
            if (shared == null) {
                shared = new SharedReadings();
                OF_COMPILATIONS.put(environment.getElementUtils(), new WeakReference<>(shared));
            }
            return shared;
        }
    }

    /** Those of the round; what was read in the one before is forgotten. */
    public Readings in(RoundEnvironment round, ProcessingEnvironment environment) {
        Readings current = readings;
        if (current == null || this.round != round) {
            current = new Readings(environment);
            readings = current;
            this.round = round;
        }
        return current;
    }
}
