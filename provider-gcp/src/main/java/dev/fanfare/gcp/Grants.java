package dev.fanfare.gcp;

import com.google.api.gax.rpc.AbortedException;
import com.google.api.gax.rpc.ApiException;
import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.GetPolicyOptions;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.fanfare.runtime.Topology;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Function;

/**
 * Lets Pub/Sub's own service account publish dead letters and acknowledge what it dead-lettered: without the second one a
 * message would be dead-lettered over and over. Only the net of consumers that end again and again needs it, so where there
 * is no IAM, or no right to change it, that is told and nothing fails.
 */
record Grants(Connection connection, GcpSettings settings) {
    private static final Logger LOG = System.getLogger("dev.fanfare.gcp");
    private static final String PUBLISHER = "roles/pubsub.publisher";
    private static final String SUBSCRIBER = "roles/pubsub.subscriber";

    /** The version of a policy whose bindings may have conditions: in an older one they would be missing, and be lost. */
    private static final int WITH_CONDITIONS = 3;

    private static final int MOST_TRIES = 5;

    void give(Definitions definitions) {
        if (settings.plaintext() || definitions.topology().subscriptions().isEmpty()) {
            return;
        }
        if (settings.projectNumber().isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "Pub/Sub's service account is not granted roles/pubsub.publisher on the dead-letter topics and"
                            + " roles/pubsub.subscriber on the subscriptions: set fanfare." + GcpSettings.PROJECT_NUMBER
                            + " to have it done at create.");
            return;
        }
        String agent =
                "serviceAccount:service-" + settings.projectNumber().get() + "@gcp-sa-pubsub.iam.gserviceaccount.com";
        for (Topology.Subscription each : definitions.topology().subscriptions()) {
            give(
                    definitions.deadTopic(each).getName(),
                    PUBLISHER,
                    agent,
                    request -> connection.publisher().getIamPolicyCallable().call(request),
                    request -> connection.publisher().setIamPolicyCallable().call(request));
            give(
                    definitions.subscription(each).getName(),
                    SUBSCRIBER,
                    agent,
                    request -> connection.subscriber().getIamPolicyCallable().call(request),
                    request -> connection.subscriber().setIamPolicyCallable().call(request));
        }
    }

    private static void give(
            String resource,
            String role,
            String agent,
            Function<GetIamPolicyRequest, Policy> get,
            Function<SetIamPolicyRequest, Policy> set) {
        try {
            boolean done = false;
            for (int tries = 1; !done; tries++) {
                done = tryToGive(resource, role, agent, get, set, tries == MOST_TRIES);
            }
        } catch (ApiException refused) {
            LOG.log(
                    Level.WARNING,
                    "Pub/Sub''s service account was not granted {0} on {1}: {2}. Dead letters of consumers that end again"
                            + " and again need it.",
                    role,
                    resource,
                    refused.getMessage());
        }
    }

    /** Whether it has the role now; somebody else may have changed the policy since it was read. */
    private static boolean tryToGive(
            String resource,
            String role,
            String agent,
            Function<GetIamPolicyRequest, Policy> get,
            Function<SetIamPolicyRequest, Policy> set,
            boolean last) {
        Policy policy = get.apply(GetIamPolicyRequest.newBuilder()
                .setResource(resource)
                .setOptions(GetPolicyOptions.newBuilder().setRequestedPolicyVersion(WITH_CONDITIONS))
                .build());
        if (policy.getBindingsList().stream().anyMatch(binding -> isOf(binding, role, agent))) {
            return true;
        }
        try {
            var unused = set.apply(SetIamPolicyRequest.newBuilder()
                    .setResource(resource)
                    .setPolicy(policy.toBuilder()
                            .addBindings(Binding.newBuilder().setRole(role).addMembers(agent)))
                    .build());
            return true;
        } catch (AbortedException changed) {
            if (last) {
                throw changed;
            }
            return false;
        }
    }

    private static boolean isOf(Binding binding, String role, String agent) {
        return binding.getRole().equals(role) && binding.getMembersList().contains(agent) && !binding.hasCondition();
    }
}
