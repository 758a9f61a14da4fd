package dev.fanfare.cli.ops;

import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare apply}. */
@Command(
        name = "apply",
        description = {
            "Creates what is missing at a cloud and changes what is different, after it has shown the plan and asked.",
            "",
            "  fanfare apply -p aws -m target/app.jar",
            "  fanfare apply -p gcp --project shop --yes",
            "",
            "It deletes nothing. What would lose messages is left, unless --force says that it is meant. If something fails,"
                    + " everything that does not need it is done all the same, it ends with 5, and the same command again goes"
                    + " on."
        })
public final class ApplyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--force", description = "Also make changes that may lose messages.")
    private boolean isForced;

    /** A command of this session. */
    public ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String provider = ofACloud(target, session);
        return target.run(
                session,
                session.topology(),
                operations -> new Execution(session, "Apply", provider, isForced).run(operations.plan()));
    }

    static String ofACloud(Target target, Session session) {
        String provider = target.name(session);
        if (provider.equals("local")) {
            throw CommandFailure.usage(
                    "The local broker has nothing to apply or destroy: an application's start creates"
                            + " what it needs.");
        }
        return provider;
    }
}
