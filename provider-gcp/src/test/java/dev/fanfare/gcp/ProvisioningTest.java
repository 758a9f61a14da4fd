package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import com.google.protobuf.FieldMask;
import com.google.pubsub.v1.RetryPolicy;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provision;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is made, changed, and refused, on the fake. */
@Execution(ExecutionMode.CONCURRENT)
class ProvisioningTest {
    private static final Filter PRO = new Filter("plan = 'pro'", new Filter.In("plan", List.of("pro")));

    private static Topology with(Topology.Subscription subscription) {
        Topology plain = Given.topology("notes");
        return new Topology("1.0", "m", plain.topics(), List.of(subscription), List.of(), Map.of());
    }

    @Test
    void aChangedFilterIsRefusedWithTheWayAround() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            Topology filtered = with(Given.subscription("notes", "first", List.of(), Optional.of(PRO)));

            for (Provision provision : List.of(Provision.CREATE, Provision.VERIFY)) {
                assertThatThrownBy(() -> rig.open(filtered, provision))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("notes/first")
                        .hasMessageContaining("filter")
                        .hasMessageContaining("new subscription name");
            }
        }
    }

    @Test
    void whatCanBeChangedIsVerifiedAndThenChanged() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            Topology patient = with(Given.patient("notes", "first"));
            assertThatThrownBy(() -> rig.open(patient, Provision.VERIFY))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("ack deadline")
                    .hasMessageContaining("maximum delivery attempts");

            rig.open(patient, Provision.CREATE).close();

            rig.open(patient, Provision.VERIFY).close();
        }
    }

    @Test
    void aRetryPolicyOfPubSubIsToldAndTakenAway() {
        Topology topology = Given.topology("notes", "first");
        try (Rig rig = Rig.of(topology)) {
            giveRetryPolicy(rig);
            assertThatThrownBy(() -> rig.open(topology, Provision.VERIFY))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("its retry policy is \"set\" and not \"none\"");

            rig.open(topology, Provision.CREATE).close();

            rig.open(topology, Provision.VERIFY).close();
        }
    }

    private static void giveRetryPolicy(Rig rig) {
        GcpSettings settings = GcpSettings.of(rig.settings(), name -> Optional.empty(), Optional::empty);
        Definitions definitions = new Definitions(Given.topology("notes", "first"), new ResourceNames(settings));
        try (Connection connection = Connection.open(settings, 1)) {
            var unused = connection
                    .subscriber()
                    .updateSubscriptionCallable()
                    .call(UpdateSubscriptionRequest.newBuilder()
                            .setSubscription(definitions.subscription(rig.subscription()).toBuilder()
                                    .setRetryPolicy(RetryPolicy.newBuilder()
                                            .setMinimumBackoff(
                                                    Duration.newBuilder().setSeconds(10))))
                            .setUpdateMask(FieldMask.newBuilder().addPaths("retry_policy"))
                            .build());
        }
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().refuse("GetSubscription", Status.PERMISSION_DENIED, 9);

            assertThatThrownBy(() -> rig.open(Given.topology("notes", "first"), Provision.VERIFY))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("pubsub.subscriptions.get")
                    .hasMessageContaining("fanfare.provision=none");
        }
    }

    @Test
    void verifyingReadsAndNothingElse() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            int before = rig.fake().faults().calls().size();

            rig.open(Given.topology("notes", "first"), Provision.VERIFY).close();

            assertThat(rig.fake().faults().calls().stream().skip(before).distinct())
                    .containsExactlyInAnyOrder("GetTopic", "GetSubscription");
        }
    }
}
