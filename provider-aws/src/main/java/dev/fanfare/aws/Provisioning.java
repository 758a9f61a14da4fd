package dev.fanfare.aws;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.Rollout;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates what a topology needs and is not there. What is there stays as it is, and what is bound is somebody else's; what of it
 * is different is told in the log. Blocks. Instances that start together create the same.
 */
final class Provisioning {
    private static final System.Logger LOG = System.getLogger("dev.fanfare.aws");

    private final Verification verification;

    Provisioning(AwsClients clients, AwsResources resources) {
        this.verification = new Verification(clients, resources);
    }

    /** @throws ConfigurationException naming everything that could not be created */
    void create(Topology topology) {
        List<Step> steps = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Finding finding : verification.findings(topology)) {
            Change.Action action = finding.change().action();
            if (action == Action.CREATE) {
                steps.add(finding.step());
            } else if (action == Action.DENIED || action == Action.UNKNOWN) {
                problems.addAll(finding.problems());
            } else {
                finding.problems().forEach(difference -> LOG.log(System.Logger.Level.WARNING, difference));
            }
        }
        new Rollout(each -> {}).run(steps).stream()
                .flatMap(each -> each.failure().stream())
                .map(failure -> String.valueOf(failure.getMessage()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("What the topology needs could not be created at AWS:", problems);
        }
    }
}
