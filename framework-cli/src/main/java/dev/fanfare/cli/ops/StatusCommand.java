package dev.fanfare.cli.ops;

import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Format;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Operations;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare status}. */
@Command(
        name = "status",
        description = {
            "Shows for each subscription what exists, what differs, and how much there is.",
            "",
            "  fanfare status -p aws",
            "  fanfare status -p local --dir build/broker --watch",
            "",
            "What a broker does not tell is shown as ?, with the place where it can be seen. On gcp the dead letters are"
                    + " counted by reading them, and given back."
        })
public final class StatusCommand implements Callable<Integer> {
    private static final String CLEAR = "\u001b[H\u001b[2J";

    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(
            names = {"-w", "--watch"},
            description = "Again and again, until Ctrl-C.")
    private boolean isWatch;

    @Option(names = "--interval", paramLabel = "SECONDS", description = "With --watch: how often. Default: 2.")
    private int interval = 2;

    @Option(names = "--count", paramLabel = "N", description = "With --watch: so many times.")
    private int count = Integer.MAX_VALUE;

    @Option(
            names = {"--exit-code", "--detailed-exitcode"},
            description = "End with 2 if something is missing or different.")
    private boolean isExitCode;

    /** A command of this session. */
    public StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Topology topology = session.topology();
        return target.run(session, topology, operations -> {
            StatusReport last = once(operations, topology);
            for (int shown = 1;
                    isWatch && shown < count && !Thread.currentThread().isInterrupted();
                    shown++) {
                pause();
                last = once(operations, topology);
            }
            return isExitCode && last.isDrifted() ? ExitCodes.CHANGES : ExitCodes.OK;
        });
    }

    private StatusReport once(Operations operations, Topology topology) {
        StatusReport report = StatusReport.of(target.name(session), topology, operations);
        boolean redraws = isWatch && session.console().isTerminal() && session.format(Format.TABLE) == Format.TABLE;
        if (redraws) {
            session.console().out().print(CLEAR);
        }
        session.print(report.report());
        session.console().out().flush();
        return report;
    }

    private void pause() {
        long until = System.nanoTime() + Duration.ofSeconds(interval).toNanos();
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
