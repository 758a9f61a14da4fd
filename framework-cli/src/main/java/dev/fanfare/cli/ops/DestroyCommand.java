package dev.fanfare.cli.ops;

import dev.fanfare.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fanfare destroy}. */
@Command(
        name = "destroy",
        description = {
            "Deletes what the manifest names at a cloud, after it has shown the plan and asked.",
            "",
            "  fanfare destroy -p aws --prefix test- -m target/app.jar",
            "",
            "What holds messages, or may hold some, is left with all that belongs to it, unless --force says that it is"
                    + " meant. What fanfare.bindings names is somebody else's and is left in any case."
        })
public final class DestroyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Target target = new Target();

    @Option(names = "--force", description = "Also delete what holds messages, or may hold some.")
    private boolean isForced;

    /** A command of this session. */
    public DestroyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String provider = ApplyCommand.ofACloud(target, session);
        return target.run(
                session,
                session.topology(),
                operations -> new Execution(session, "Removal", provider, isForced).run(operations.removal()));
    }
}
