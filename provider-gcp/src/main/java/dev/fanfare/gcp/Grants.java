package dev.fanfare.gcp;

import com.google.api.gax.rpc.AbortedException;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.GetPolicyOptions;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Change.Difference;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets Pub/Sub's own service account publish dead letters and acknowledge what it dead-lettered: without the second one a
 * message would be dead-lettered over and over. Only the net of consumers that end again and again needs it. There are none at
 * an emulator, which has no IAM.
 */
record Grants(Connection connection, GcpSettings settings, Definitions definitions) {
    private static final Logger LOG = System.getLogger("dev.fanfare.gcp");
    private static final String KIND = "IAM grant";
    private static final String PUBLISHER = "roles/pubsub.publisher";
    private static final String SUBSCRIBER = "roles/pubsub.subscriber";
    private static final String EXPLAINED = "Dead letters of consumers that end again and again need it.";
    private static final int LAST = 4;

    /** The version of a policy whose bindings may have conditions: in an older one they would be missing, and be lost. */
    private static final int WITH_CONDITIONS = 3;

    private static final int MOST_TRIES = 5;
    private static final int AT_ONCE = 32;

    /** Those that are missing, each with the work that gives it; a grant on what is not there yet is missing. */
    List<Step> steps() {
        List<Topology.Subscription> all = definitions.topology().subscriptions();
        if (settings.plaintext() || all.isEmpty()) {
            return List.of();
        }
        if (settings.projectNumber().isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "Pub/Sub's service account is not granted roles/pubsub.publisher on the dead-letter topics and"
                            + " roles/pubsub.subscriber on the subscriptions: set fanfare." + GcpSettings.PROJECT_NUMBER
                            + " to have it done at create.");
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        SideBySide.map(all, AT_ONCE, this::steps).forEach(steps::addAll);
        return steps;
    }

    private List<Step> steps(Topology.Subscription each) {
        Grant dead = new Grant(
                definitions.deadTopic(each).getName(),
                PUBLISHER,
                request -> connection.publisher().getIamPolicyCallable().call(request),
                request -> connection.publisher().setIamPolicyCallable().call(request));
        Grant own = new Grant(
                definitions.subscription(each).getName(),
                SUBSCRIBER,
                request -> connection.subscriber().getIamPolicyCallable().call(request),
                request -> connection.subscriber().setIamPolicyCallable().call(request));
        List<Step> missing = new ArrayList<>();
        step(dead, each.path()).ifPresent(missing::add);
        step(own, each.path()).ifPresent(missing::add);
        return missing;
    }

    private record Grant(
            String resource,
            String role,
            Function<GetIamPolicyRequest, Policy> get,
            Function<SetIamPolicyRequest, Policy> set) {
        Policy policy() {
            return get.apply(GetIamPolicyRequest.newBuilder()
                    .setResource(resource)
                    .setOptions(GetPolicyOptions.newBuilder().setRequestedPolicyVersion(WITH_CONDITIONS))
                    .build());
        }
    }

    private String agent() {
        return "serviceAccount:service-" + settings.projectNumber().orElseThrow()
                + "@gcp-sa-pubsub.iam.gserviceaccount.com";
    }

    private Optional<Step> step(Grant grant, String path) {
        Difference difference = new Difference("members of " + grant.role(), "without", "with " + agent());
        try {
            if (isGiven(grant.policy(), grant.role())) {
                return Optional.empty();
            }
        } catch (ApiException failure) {
            if (Failures.code(failure) != Code.NOT_FOUND) {
                return Optional.of(untold(grant, path, failure));
            }
        }
        return Optional.of(new Step(
                new Change(Action.CREATE, KIND, grant.resource(), path, List.of(difference), EXPLAINED),
                LAST,
                () -> give(grant)));
    }

    private static Step untold(Grant grant, String path, ApiException failure) {
        Code code = Failures.code(failure);
        boolean denied = code == Code.PERMISSION_DENIED || code == Code.UNAUTHENTICATED;
        String note = "Whether Pub/Sub's service account has " + grant.role() + " is not known: " + failure.getMessage()
                + ". " + EXPLAINED;
        Change change =
                new Change(denied ? Action.DENIED : Action.UNKNOWN, KIND, grant.resource(), path, List.of(), note);
        return Finding.hopeless(change, List.of(note)).step();
    }

    private boolean isGiven(Policy policy, String role) {
        return policy.getBindingsList().stream()
                .anyMatch(binding -> binding.getRole().equals(role)
                        && binding.getMembersList().contains(agent())
                        && !binding.hasCondition());
    }

    private void give(Grant grant) {
        try {
            boolean done = false;
            for (int tries = 1; !done; tries++) {
                done = tryToGive(grant, tries == MOST_TRIES);
            }
        } catch (ApiException refused) {
            throw new FanfareException(
                    "Pub/Sub's service account was not granted " + grant.role() + " on " + grant.resource() + ": "
                            + refused.getMessage() + ". " + EXPLAINED,
                    refused);
        }
    }

    /** Whether it has the role now; somebody else may have changed the policy since it was read. */
    private boolean tryToGive(Grant grant, boolean last) {
        Policy policy = grant.policy();
        if (isGiven(policy, grant.role())) {
            return true;
        }
        try {
            var unused = grant.set()
                    .apply(SetIamPolicyRequest.newBuilder()
                            .setResource(grant.resource())
                            .setPolicy(policy.toBuilder()
                                    .addBindings(Binding.newBuilder()
                                            .setRole(grant.role())
                                            .addMembers(agent())))
                            .build());
            return true;
        } catch (AbortedException changed) {
            if (last) {
                throw changed;
            }
            return false;
        }
    }
}
