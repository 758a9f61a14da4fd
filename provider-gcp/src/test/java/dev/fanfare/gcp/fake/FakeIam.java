package dev.fanfare.gcp.fake;

import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may do what: the service {@code google.iam.v1.IAMPolicy}. A policy that was changed since it was read is refused, as
 * IAM refuses it. It looks at no permission itself. Thread-safe: every call has the fake's lock.
 */
final class FakeIam {
    private static final String SERVICE = "google.iam.v1.IAMPolicy";

    private final FakeState state;
    private final Map<String, Policy> policies = new HashMap<>();
    private long changes;

    FakeIam(FakeState state) {
        this.state = state;
    }

    ServerServiceDefinition service() {
        return ServerServiceDefinition.builder(SERVICE)
                .addMethod(
                        method("GetIamPolicy", GetIamPolicyRequest.getDefaultInstance(), Policy.getDefaultInstance()),
                        ServerCalls.asyncUnaryCall((request, answer) -> state.answer(
                                "GetIamPolicy", answer, () -> policies.getOrDefault(request.getResource(), empty()))))
                .addMethod(
                        method("SetIamPolicy", SetIamPolicyRequest.getDefaultInstance(), Policy.getDefaultInstance()),
                        ServerCalls.asyncUnaryCall(
                                (request, answer) -> state.answer("SetIamPolicy", answer, () -> set(request))))
                .build();
    }

    private static <Q extends Message, A extends Message> MethodDescriptor<Q, A> method(
            String name, Q asked, A answer) {
        return MethodDescriptor.<Q, A>newBuilder()
                .setType(MethodType.UNARY)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, name))
                .setRequestMarshaller(ProtoUtils.marshaller(asked))
                .setResponseMarshaller(ProtoUtils.marshaller(answer))
                .build();
    }

    private static Policy empty() {
        return Policy.newBuilder().setEtag(ByteString.copyFromUtf8("0")).build();
    }

    private Policy set(SetIamPolicyRequest request) {
        Policy there = policies.getOrDefault(request.getResource(), empty());
        if (!request.getPolicy().getEtag().equals(there.getEtag())) {
            throw new FakeState.Refused(Status.ABORTED.withDescription("The policy was changed since it was read."));
        }
        Policy changed = request.getPolicy().toBuilder()
                .setEtag(ByteString.copyFromUtf8(String.valueOf(++changes)))
                .build();
        policies.put(request.getResource(), changed);
        return changed;
    }
}
