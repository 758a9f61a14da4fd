package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.testkit.app.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.opentest4j.TestAbortedException;

/** What the themes of the suite have in common. */
@Execution(ExecutionMode.CONCURRENT)
abstract class Theme {
    private static final String UNSUPPORTED = "Declared unsupported: ";

    /** The provider's suite that this is part of. */
    abstract ProviderConformance suite();

    final Bench bench() {
        return suite().bench();
    }

    final Features features() {
        return suite().features();
    }

    /** The rest of the test is for providers that declare this. */
    final void requires(Feature... features) {
        for (Feature feature : features) {
            if (!features().has(feature)) {
                throw new TestAbortedException(UNSUPPORTED + feature.otherwise());
            }
        }
    }

    /** The same; for the others, an application that needs it must be refused. */
    final void requires(Feature feature, Group needsIt) {
        if (!features().has(feature)) {
            refused(feature, needsIt);
        }
        requires(feature);
    }

    /** Runs this in so many threads at once, each with its number, until all have ended; what one throws, this throws. */
    final void inParallel(int threads, IntConsumer task) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            CompletableFuture<Void> done = new CompletableFuture<>();
            all.add(done);
            Thread thread = new Thread(() -> run(task, number, done), "suite-" + number);
            thread.setDaemon(true);
            thread.start();
        }
        bench().until("all threads have ended", () -> all.stream().allMatch(CompletableFuture::isDone));
        all.forEach(CompletableFuture::join);
    }

    private static void run(IntConsumer task, int number, CompletableFuture<Void> done) {
        try {
            task.accept(number);
            done.complete(null);
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }

    /** An application that needs what the provider has not must not start. */
    final void refused(Feature feature, Group needsIt) {
        assertThatThrownBy(() -> new Setup(bench(), Set.of(needsIt), bench().tempo()).start())
                .as("starting an application that needs " + feature + ", which is not declared")
                .isInstanceOf(ConfigurationException.class);
    }
}
