package dev.fanfare.sample;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.demo.Demo;
import dev.fanfare.sample.notify.Channel;
import dev.fanfare.sample.notify.Webhook;
import dev.fanfare.sample.store.DatabaseException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The program. */
public final class UptimeMonitor {
    private static final int FAILED = 1;

    /** BSD's EX_USAGE. */
    private static final int USAGE = 64;

    private static final Duration DEMO_PATIENCE = Duration.ofSeconds(15);
    private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(5);

    private final PrintStream out;
    private final PrintStream err;

    UptimeMonitor(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the demonstration, or with {@code --serve} the monitor; see {@code --help}. */
    public static void main(String... args) {
        int status = new UptimeMonitor(System.out, System.err).run(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status. */
    int run(String... args) {
        try {
            Arguments arguments = Arguments.parse(args);
            return switch (arguments.mode()) {
                case HELP -> help();
                case DEMO -> demo();
                case SERVE -> LogLines.during(err, true, () -> serve(arguments));
            };
        } catch (UsageException wrong) {
            err.println(wrong.getMessage() + System.lineSeparator());
            err.print(Arguments.USAGE);
            return USAGE;
        }
    }

    private int help() {
        out.print(Arguments.USAGE);
        return 0;
    }

    private int demo() {
        return LogLines.during(out, false, new Demo(out, DEMO_PATIENCE)::run);
    }

    private int serve(Arguments arguments) {
        TimeSource time = TimeSource.system();
        try {
            runUntilClosed(arguments, time);
            out.println("Closed.");
            return 0;
        } catch (FanfareException | DatabaseException | UncheckedIOException failure) {
            err.println("The monitor cannot run. " + failure.getMessage());
            return FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            time.close();
        }
    }

    private void runUntilClosed(Arguments arguments, TimeSource time) throws InterruptedException {
        try (Application application = Application.start(settings(arguments, time))) {
            Runtime.getRuntime().addShutdownHook(waitFor(Thread.currentThread()));
            greet(application, arguments);
            application.awaitClose();
        }
    }

    /** Fanfare closes by its own hook; this one lets the rest be closed before the JVM is gone. */
    private static Thread waitFor(Thread main) {
        return new Thread(
                () -> {
                    try {
                        main.join(Duration.ofSeconds(10).toMillis());
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                "uptime-shutdown");
    }

    private Settings settings(Arguments arguments, TimeSource time) {
        return Settings.of(channel(arguments), time)
                .withPort(arguments.port())
                .withData(arguments.data())
                .checking(arguments.interval(), Duration.ofSeconds(5))
                .closingOnShutdown();
    }

    private Channel channel(Arguments arguments) {
        return arguments
                .webhook()
                .<Channel>map(url -> new Webhook(url, WEBHOOK_TIMEOUT))
                .orElse((key, transition) -> out.println("  " + transition.state() + "  " + transition.url() + "  "
                        + transition.detail() + "  " + transition.at()));
    }

    private void greet(Application application, Arguments arguments) {
        out.println("The uptime monitor runs at " + application.url());
        out.println("Add a site:");
        out.println("  curl " + application.url()
                + "sites -H 'Content-Type: application/json' -d '{\"url\":\"https://example.com/\"}'");
        out.println(arguments
                .webhook()
                .map(url -> "Changes of state are posted to " + url + ".")
                .orElse("Changes of state are printed here; --webhook URL posts them."));
        out.println("Ctrl-C ends it.");
    }
}
