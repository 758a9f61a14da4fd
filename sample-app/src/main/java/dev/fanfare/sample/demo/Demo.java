package dev.fanfare.sample.demo;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.sample.Application;
import dev.fanfare.sample.Settings;
import dev.fanfare.sample.notify.Webhook;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Runs the application with two targets and a webhook receiver, and tells what happens to them. */
public final class Demo {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** Long, so that a busy machine does not make up a site that is down. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Duration patience;

    /**
     * @param out where the story is told
     * @param patience how long each step may take
     */
    public Demo(PrintStream out, Duration patience) {
        this.out = out;
        this.patience = patience;
    }

    /** Returns 0, or 1 with an explanation if something that should happen did not. */
    public int run() {
        TimeSource time = TimeSource.system();
        Journal journal = new Journal();
        try (Target shop = new Target();
                Target blog = new Target();
                Receiver receiver = new Receiver(journal);
                Application application = Application.start(Settings.of(new Webhook(receiver.url(), TIMEOUT), time)
                        .checking(INTERVAL, TIMEOUT)
                        .watchedBy(journal))) {
            Narrator narrator = new Narrator(out, journal, patience);
            new Story(narrator, new Client(application.url()), shop, blog, receiver).tell(application.url());
            return 0;
        } catch (StepMissingException missing) {
            out.println("The demonstration failed: " + missing.getMessage());
        } catch (IOException | UncheckedIOException | FanfareException failure) {
            out.println("The demonstration failed: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            out.println("The demonstration was interrupted.");
        } finally {
            time.close();
        }
        return 1;
    }
}
