package dev.fanfare.testkit.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes down what became of each test of a suite, in {@code target/conformance.md}: all suites of one run together. The
 * configuration parameter {@link #REPORT} names another file, or {@code none}.
 */
public final class ConformanceExtension implements TestWatcher, AfterAllCallback {
    /** Where the report goes; {@code none} for nowhere. */
    public static final String REPORT = "fanfare.conformance.report";

    private static final String PLACE = "target/conformance.md";
    private static final Object WRITING = new Object();
    private static final String REASON = "Declared unsupported: ";
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ConformanceExtension.class);

    /** JUnit makes it. */
    public ConformanceExtension() {}

    @Override
    public void testSuccessful(ExtensionContext context) {
        column(context).passed(ids(context));
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        String message = cause == null || cause.getMessage() == null ? "aborted" : cause.getMessage();
        column(context).unsupported(ids(context), message.replace(REASON, ""));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        // A disabled test has no instance, and its case shows as not run.
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        column(context).failed(ids(context), context.getRequiredTestMethod().getName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        String place = context.getConfigurationParameter(REPORT).orElse(PLACE);
        if (!place.equals("none") && context.getEnclosingTestClasses().isEmpty()) {
            // Suites may end at the same time: whoever writes last must know of both.
            synchronized (WRITING) {
                write(Path.of(place), Table.of(columns(context)));
            }
        }
    }

    private static void write(Path file, Table table) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, "# Conformance\n\n" + table);
        } catch (IOException failure) {
            throw new UncheckedIOException("The conformance report cannot be written: " + file, failure);
        }
    }

    private static List<String> ids(ExtensionContext context) {
        return Catalogue.idsOf(context.getRequiredTestMethod().getName());
    }

    private static Column column(ExtensionContext context) {
        Named suite =
                (Named) context.getRequiredTestInstances().getAllInstances().get(0);
        return columns(context).computeIfAbsent(suite.name(), name -> new Column());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Column> columns(ExtensionContext context) {
        return (Map<String, Column>) context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("columns", key -> new ConcurrentHashMap<String, Column>());
    }
}
