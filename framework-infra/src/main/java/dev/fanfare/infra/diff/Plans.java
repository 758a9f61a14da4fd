package dev.fanfare.infra.diff;

import dev.fanfare.infra.Cloud;
import java.util.List;
import java.util.Optional;

/** The two ways to replace a resource without losing a message. Stateless. */
final class Plans {
    private Plans() {}

    /** The new one has another name: both stand beside each other until the old one is empty. */
    static Replacement besides(String subject, Optional<Cloud> cloud) {
        return new Replacement(
                subject,
                cloud,
                List.of(
                        "Create the new resources and keep the old ones: let the plan add, not destroy. In Terraform, take"
                                + " the old ones out of the state for now: removed { … lifecycle { destroy = false } }.",
                        "Deploy the new version beside the old one. The old one goes on handling what waits in the old"
                                + " resources; the new one publishes to and handles from the new ones.",
                        "Stop whatever still publishes to the old resources, and nothing else."),
                List.of(
                        "Wait until fanfare status, with the old manifest, shows no backlog, then replay the dead letters:"
                                + " fanfare dlq replay.",
                        "When both are empty, stop the old version and delete the old resources."));
    }

    /** The new one has the same name, so it cannot stand beside the old one: what waits is carried over by a snapshot. */
    static Replacement snapshot(String subject) {
        String name = subject.substring(subject.indexOf('/') + 1);
        return new Replacement(
                subject,
                Optional.of(Cloud.GCP),
                List.of(
                        "Stop the old version's handlers of this subscription; publishing goes on.",
                        "Take a snapshot, which holds what is not acknowledged and all that is published from now on:"
                                + " gcloud pubsub snapshots create " + name + "-move --subscription=OLD",
                        "Delete the old subscription and create the new one: fanfare terraform, terraform apply."),
                List.of(
                        "Put the new one to the snapshot: gcloud pubsub subscriptions seek NEW --snapshot=" + name
                                + "-move. Some messages may come twice; none is missing.",
                        "Deploy the new version. When its backlog is gone, delete the snapshot; it lives for a week at"
                                + " most."));
    }
}
