package dev.fanfare.aws;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Every call that is made by any client of this JVM, as the SDK's own list of interceptors has it in the tests. Thread-safe. */
public final class CallRecorder implements ExecutionInterceptor {
    private static final Set<Call> CALLS = ConcurrentHashMap.newKeySet();

    private record Call(String name, String request) {}

    /** The SDK makes one for each client. */
    public CallRecorder() {}

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        CALLS.add(new Call(
                service.toLowerCase(Locale.ROOT) + ":" + operation,
                context.request().toString()));
    }

    /** What was called since the last time this was asked, for resources whose names have this prefix. */
    static Set<String> taken(String prefix) {
        Set<String> taken = new TreeSet<>();
        for (Call call : Set.copyOf(CALLS)) {
            if (call.request().contains(prefix)) {
                taken.add(call.name());
                CALLS.remove(call);
            }
        }
        return taken;
    }
}
