package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.iam.v1.Binding;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.type.Expr;
import dev.fanfare.gcp.fake.FakePubSub;
import dev.fanfare.runtime.spi.support.Bindings;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Pub/Sub's own service account is granted, on the fake, which has the service of IAM. */
class GrantsTest {
    private static final String AGENT = "serviceAccount:service-4711@gcp-sa-pubsub.iam.gserviceaccount.com";
    private static final String DEAD_TOPIC = "projects/p1/topics/notes.first.dead";
    private static final String SUBSCRIPTION = "projects/p1/subscriptions/notes.first";

    private final FakePubSub fake = FakePubSub.start();
    private final Connection connection = Connection.open(settings(true, Optional.empty()), 1);

    @AfterEach
    void end() {
        connection.close();
        fake.close();
    }

    private GcpSettings settings(boolean plaintext, Optional<String> number) {
        return new GcpSettings("p1", number, fake.host(), plaintext, "", Bindings.none());
    }

    private void give(Optional<String> number) {
        GcpSettings settings = settings(false, number);
        Definitions definitions = new Definitions(Given.topology("notes", "first"), new ResourceNames(settings));
        new Grants(connection, settings, definitions)
                .steps()
                .forEach(step -> step.work().run());
    }

    private void give() {
        give(Optional.of("4711"));
    }

    private Policy policy(String resource) {
        return connection
                .publisher()
                .getIamPolicyCallable()
                .call(GetIamPolicyRequest.newBuilder().setResource(resource).build());
    }

    private static Binding binding(String role, String member) {
        return Binding.newBuilder().setRole(role).addMembers(member).build();
    }

    private void set(String resource, Binding binding) {
        Policy policy = policy(resource).toBuilder().addBindings(binding).build();
        var unused = connection
                .publisher()
                .setIamPolicyCallable()
                .call(SetIamPolicyRequest.newBuilder()
                        .setResource(resource)
                        .setPolicy(policy)
                        .build());
    }

    private long changes() {
        return fake.faults().calls().stream().filter("SetIamPolicy"::equals).count();
    }

    @Test
    void pubSubMayPublishDeadLettersAndAcknowledgeWhatItDeadLettered() {
        give();

        assertThat(policy(DEAD_TOPIC).getBindingsList()).containsExactly(binding("roles/pubsub.publisher", AGENT));
        assertThat(policy(SUBSCRIPTION).getBindingsList()).containsExactly(binding("roles/pubsub.subscriber", AGENT));
    }

    @Test
    void whatOthersMayDoStaysAsItIsConditionsIncluded() {
        Binding others = binding("roles/pubsub.subscriber", "user:walker@example.org").toBuilder()
                .setCondition(Expr.newBuilder().setExpression("request.time < timestamp(\"2030-01-01T00:00:00Z\")"))
                .build();
        set(SUBSCRIPTION, others);

        give();

        assertThat(policy(SUBSCRIPTION).getBindingsList())
                .containsExactly(others, binding("roles/pubsub.subscriber", AGENT));
    }

    @Test
    void whatIsGrantedIsNotGrantedAgain() {
        give();

        give();

        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void aPolicyThatWasChangedMeanwhileIsReadAgain() {
        fake.faults().refuse("SetIamPolicy", Status.ABORTED, 2);

        give();

        assertThat(List.of(policy(DEAD_TOPIC), policy(SUBSCRIPTION)))
                .allSatisfy(policy -> assertThat(policy.getBindingsList()).hasSize(1));
    }

    @Test
    void withoutTheRightToGrantTheApplicationStartsAllTheSame() {
        fake.faults().refuse("SetIamPolicy", Status.PERMISSION_DENIED, 9);

        give();

        assertThat(policy(SUBSCRIPTION).getBindingsList()).isEmpty();
    }

    @Test
    void withoutAProjectNumberNothingIsAskedOfIam() {
        give(Optional.empty());

        assertThat(fake.faults().calls()).isEmpty();
    }
}
